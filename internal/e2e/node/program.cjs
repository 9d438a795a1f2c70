// Node runs this before a program: what the program shows, and what nobody
// catches, goes to file descriptor 3, one JSON object a line.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const note = (kind, text) => fs.writeSync(3, JSON.stringify({ kind, text: String(text) }) + '\n');
const describe = e => e && e.message !== undefined ? (e.name ? e.name + ': ' : '') + e.message : String(e);

// The console shows values the way the small host does.
const file = path.join(__dirname, '../../jsrun/host/console.js');
const make = vm.runInThisContext(fs.readFileSync(file, 'utf8'), { filename: file });
const { console } = make({ print: (level, text) => note('print', level + ': ' + text) });

globalThis.console = console;
globalThis.probe = (place, value) => { note('probe', place); return value; };
process.on('uncaughtException', e => note('error', describe(e)));
process.on('unhandledRejection', e => note('error', 'unhandled: ' + describe(e)));

// Requests that are under way together have no order, and the API may see one
// after the other even so: it is noted here.
let open = 0;
const begin = () => { if (++open > 1) note('together', ''); };
const end = () => { open--; };
const { subscribe } = require('node:diagnostics_channel');
subscribe('undici:request:create', begin);
subscribe('undici:request:trailers', end);
subscribe('undici:request:error', end);
for (const name of ['node:http', 'node:https']) {
  const web = require(name);
  const { request } = web;
  web.request = (...args) => {
    const r = request(...args);
    begin();
    r.once('close', end);
    return r;
  };
  web.get = (...args) => {
    const r = web.request(...args);
    r.end();
    return r;
  };
}

module.exports = { note, restart() { open = 0; } };
