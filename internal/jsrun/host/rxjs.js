// rxjs: ajax and the operators that programs put behind it.
(function (host, use) {
  const { URL } = use('url');
  const { XMLHttpRequest } = use('xhr');

  class Observable {
    constructor(start) { this.start = start; }
    subscribe(next, error, complete) {
      const o = typeof next === 'function' || !next ? { next, error, complete } : next;
      let closed = false;
      this.start({
        next(v) { if (!closed && o.next) o.next(v); },
        error(e) { if (closed) return; closed = true; if (o.error) o.error(e); else host.setTimeout(() => { throw e; }, 0); },
        complete() { if (closed) return; closed = true; if (o.complete) o.complete(); },
      });
      return { unsubscribe() { closed = true; } };
    }
    pipe(...operators) { return operators.reduce((o, f) => f(o), this); }
    toPromise() { return lastValueFrom(this); }
  }
  const lastValueFrom = o => new Promise((resolve, reject) => { let last; o.subscribe({ next(v) { last = v; }, error: reject, complete: () => resolve(last) }); });
  const of = (...values) => new Observable(s => { values.forEach(v => s.next(v)); s.complete(); });
  const from = v => v instanceof Observable ? v : new Observable(s => {
    if (typeof v.then === 'function') v.then(x => { s.next(x); s.complete(); }, s.error); else { for (const x of v) s.next(x); s.complete(); }
  });

  // lift makes an operator from what it does with each value.
  const lift = step => source => new Observable(s => source.subscribe({
    next(v) { try { step(v, s); } catch (e) { s.error(e); } }, error: s.error, complete: s.complete,
  }));
  const mergeMap = f => source => new Observable(s => {
    let left = 1;
    const done = () => { if (--left === 0) s.complete(); };
    source.subscribe({ next(v) { left++; from(f(v)).subscribe({ next: s.next, error: s.error, complete: done }); }, error: s.error, complete: done });
  });
  const operators = {
    map: f => lift((v, s) => s.next(f(v))), tap: f => lift((v, s) => { f(v); s.next(v); }), filter: f => lift((v, s) => { if (f(v)) s.next(v); }),
    catchError: f => source => new Observable(s => source.subscribe({ next: s.next, complete: s.complete, error: e => from(f(e)).subscribe(s) })),
    mergeMap, switchMap: mergeMap, concatMap: mergeMap,
  };

  // address adds queryParams to the URL.
  function address({ url, queryParams }) {
    const u = new URL(url, host.base());
    for (const [n, v] of Object.entries(queryParams || {})) u.searchParams.set(n, v);
    return u.href;
  }

  const ajax = given => new Observable(s => {
    const o = typeof given === 'string' ? { url: given } : given;
    const xhr = new XMLHttpRequest();
    xhr.open(o.method || 'GET', address(o));
    for (const n of Object.keys(o.headers || {})) xhr.setRequestHeader(n, o.headers[n]);
    if (!o.crossDomain) xhr.setRequestHeader('x-requested-with', 'XMLHttpRequest');
    let body = o.body;
    if (body && Object.getPrototypeOf(body) === Object.prototype) { body = JSON.stringify(body); xhr.setRequestHeader('content-type', 'application/json;charset=utf-8'); }
    xhr.responseType = o.responseType || 'json';
    xhr.onload = () => {
      if (xhr.status >= 400) return s.error(Object.assign(new Error('ajax error ' + xhr.status), { name: 'AjaxError', status: xhr.status, response: xhr.response }));
      s.next({ response: xhr.response, status: xhr.status, request: o, xhr });
      return s.complete();
    };
    xhr.onerror = () => s.error(Object.assign(new Error('ajax error'), { name: 'AjaxError', status: 0 }));
    xhr.send(body);
  });
  ajax.get = (url, headers) => ajax({ url, headers, method: 'GET' });
  ajax.delete = (url, headers) => ajax({ url, headers, method: 'DELETE' });
  for (const m of ['post', 'put', 'patch']) ajax[m] = (url, body, headers) => ajax({ url, body, headers, method: m.toUpperCase() });
  ajax.getJSON = (url, headers) => ajax.get(url, headers).pipe(operators.map(r => r.response));

  return { ajax, operators, rxjs: { Observable, of, from, lastValueFrom, firstValueFrom: lastValueFrom, ...operators } };
})
