// Runs in a page before its program: what the program shows, and what nobody
// catches, is noted; timers are counted, so that the end of it all is known.
(function () {
  'use strict';
  localStorage.clear();
  const note = (kind, text) => { window.e2eNote(kind, String(text)); };
  const describe = e => e && e.message !== undefined ? (e.name ? e.name + ': ' : '') + e.message : String(e);

  // E2E_CONSOLE is the small host's console: values are shown in one way.
  const own = E2E_CONSOLE({ print: (level, text) => note('print', level + ': ' + text) });
  Object.assign(window, { console: own.console, alert: own.alert, confirm: own.confirm, prompt: own.prompt });
  window.probe = (place, value) => { note('probe', place); return value; };
  addEventListener('error', e => { if (e instanceof ErrorEvent) note('error', e.error ? describe(e.error) : e.message); });
  addEventListener('unhandledrejection', e => note('error', 'unhandled: ' + describe(e.reason)));

  const timers = window.e2eTimers = new Set();
  for (const [set, clear, repeat] of [['setTimeout', 'clearTimeout', false], ['setInterval', 'clearInterval', true]]) {
    const [plan, cancel] = [window[set], window[clear]];
    window[set] = (f, ms, ...args) => {
      const id = plan((...a) => {
        if (!repeat) timers.delete(id);
        return typeof f === 'function' ? f(...a) : (0, eval)(f);
      }, ms, ...args);
      timers.add(id);
      return id;
    };
    window[clear] = id => { timers.delete(id); cancel(id); };
  }
})();
