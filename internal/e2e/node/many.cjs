// Runs programs one after the other: each line of the standard input is a job,
// {src, module}. When nothing is left to do, the event `end` follows those of
// the program, and the next line is read. The libraries are loaded anew for
// each program, because programs change their defaults.
'use strict';
const fs = require('node:fs');
const { createRequire, wrap } = require('node:module');
const path = require('node:path');
const { isModuleNamespaceObject } = require('node:util/types');
const vm = require('node:vm');
const { note, restart } = require('./program.cjs');

const library = createRequire(path.join(process.env.E2E_LIBRARIES, 'program.cjs'));
let input = '';
let running = false;

// readLine waits for a line; an empty one is the end.
function readLine() {
  const chunk = Buffer.alloc(1 << 16);
  for (;;) {
    const at = input.indexOf('\n');
    if (at >= 0) {
      const line = input.slice(0, at);
      input = input.slice(at + 1);
      return line;
    }
    const n = fs.readSync(0, chunk);
    if (n === 0) return '';
    input += chunk.toString('utf8', 0, n);
  }
}

// runModule runs an ECMAScript module, with the libraries as its imports.
async function runModule(src) {
  const m = new vm.SourceTextModule(src, { identifier: 'program.mjs' });
  await m.link(name => {
    const value = library(name);
    const main = isModuleNamespaceObject(value) ? value.default : value;
    const names = [...new Set(['default', ...Object.keys(value)])];
    return new vm.SyntheticModule(names, function () {
      for (const n of names) this.setExport(n, n === 'default' ? main : value[n]);
    });
  });
  await m.evaluate();
}

// run starts one program.
function run({ src, module }) {
  for (const file of Object.keys(library.cache)) if (file.includes('node_modules')) delete library.cache[file];
  restart();
  if (module) return void runModule(src);
  const exports = {};
  new vm.Script(wrap(src), { filename: 'program.cjs' }).runInThisContext()(exports, library, { exports }, 'program.cjs', '/');
}

process.on('beforeExit', () => {
  if (running) note('end', '');
  running = false;
  const line = readLine();
  if (!line) process.exit(0);
  running = true;
  setImmediate(() => run(JSON.parse(line))); // keeps the loop alive; what it throws is noted
});
