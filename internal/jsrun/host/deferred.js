// jQuery's deferreds: done and fail run at once, then and catch later.
(function (host) {
  function Deferred(setup) {
    let state = 'pending', context, args = [];
    const lists = { resolved: [], rejected: [] };
    // settle fixes the outcome and runs who waits for it.
    const settle = (to, self, values) => {
      if (state !== 'pending') return;
      [state, context, args] = [to, self, values];
      for (const f of lists[to]) f.apply(context, args);
    };
    const on = (kind, f) => {
      if (typeof f !== 'function') return;
      if (state === kind) f.apply(context, args); else lists[kind].push(f);
    };
    const api = {
      state: () => state,
      done(...fs) { fs.flat().forEach(f => on('resolved', f)); return this; },
      fail(...fs) { fs.flat().forEach(f => on('rejected', f)); return this; },
      always(...fs) { return this.done(...fs).fail(...fs); },
      progress() { return this; },
      then(ok, bad) { return chain(api, ok, bad); },
      catch(bad) { return chain(api, null, bad); },
      promise: to => to ? Object.assign(to, api) : api,
    };
    api.pipe = api.then;
    const d = {
      ...api,
      resolveWith(self, values) { settle('resolved', self, values || []); return d; },
      rejectWith(self, values) { settle('rejected', self, values || []); return d; },
      resolve(...values) { return d.resolveWith(undefined, values); },
      reject(...values) { return d.rejectWith(undefined, values); },
    };
    if (setup) setup.call(d, d);
    return d;
  }

  // chain is `then`: handlers run in a later turn, and their result decides.
  function chain(api, ok, bad) {
    const next = Deferred();
    const step = (f, pass) => function (...values) {
      if (typeof f !== 'function') { next[pass](this, values); return; }
      host.setTimeout(() => {
        try { adopt(next, f.apply(this, values)); } catch (e) { next.reject(e); }
      }, 0);
    };
    api.done(step(ok, 'resolveWith'));
    api.fail(step(bad, 'rejectWith'));
    return next.promise();
  }

  // adopt settles a deferred with a value or with what a promise comes to.
  function adopt(d, value) {
    if (value && typeof value.then === 'function') value.then(d.resolve, d.reject);
    else d.resolve(value);
  }

  // when waits for all of its arguments.
  function when(...values) {
    const d = Deferred();
    const results = [];
    let left = values.length;
    const done = () => d.resolve(...(values.length === 1 ? [].concat(results[0]) : results));
    if (!left) d.resolve();
    values.forEach((v, i) => {
      const one = (...r) => { results[i] = r.length > 1 ? r : r[0]; if (--left === 0) done(); };
      if (v && typeof v.then === 'function') (v.done ? v.done(one).fail(d.reject) : v.then(one, d.reject)); else one(v);
    });
    return d.promise();
  }

  return { Deferred, when };
})
