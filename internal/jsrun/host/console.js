// console and dialogs: what a program shows is part of its trace.
(function (host) {
  // show renders a value the way a developer would compare it.
  function show(v, deep) {
    if (typeof v === 'string') return deep ? JSON.stringify(v) : v;
    if (typeof v === 'function') return '[function]';
    if (v instanceof Error) return v.name + ': ' + v.message;
    if (typeof v !== 'object' || v === null) return String(v);
    try { return JSON.stringify(v); } catch { return '[object]'; }
  }
  const printer = level => (...args) => host.print(level, args.map(v => show(v)).join(' '));
  const console = { group: printer('log'), groupEnd() {}, table: printer('log'), time() {}, timeEnd() {}, trace: printer('log'), dir: printer('log') };
  for (const level of ['log', 'info', 'debug', 'warn', 'error']) console[level] = printer(level);
  console.assert = (ok, ...args) => { if (!ok) console.error('assertion failed', ...args); };
  return {
    console,
    alert: printer('alert'),
    confirm(text) { printer('confirm')(text); return true; },
    prompt(text, value = '') { printer('prompt')(text); return value; },
    Logger: { log: printer('log') },
  };
})
