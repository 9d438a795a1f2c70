// got and ky: small clients whose searchParams replace the query of the URL.
(function (host, use) {
  const { URL, URLSearchParams } = use('url');
  const methods = ['get', 'post', 'put', 'patch', 'head', 'delete'];

  // query returns parameters without those that are undefined.
  function query(params) {
    if (typeof params !== 'object' || params[Symbol.iterator]) return new URLSearchParams(params);
    return new URLSearchParams(Object.entries(params).filter(p => p[1] !== undefined).map(([n, v]) => [n, v === null ? '' : v]));
  }

  // settings is what both clients understand of their options.
  function settings(url, o) {
    let target = url instanceof URL ? url.href : String(url);
    const prefix = o.prefixUrl || o.prefix;
    if (prefix && !/^\w+:/.test(target)) target = String(prefix).replace(/\/?$/, '/') + target.replace(/^\//, '');
    const address = new URL(target, host.base());
    if (o.searchParams !== undefined) address.search = query(o.searchParams).toString();
    const headers = new Map();
    const given = o.headers && o.headers[Symbol.iterator] ? Object.fromEntries(o.headers) : o.headers || {};
    for (const name of Object.keys(given)) if (given[name] !== undefined) headers.set(name.toLowerCase(), String(given[name]));
    let body = o.body === undefined ? null : use('web').encode(o.body)[0];
    if (o.json !== undefined) { body = JSON.stringify(o.json); if (!headers.has('content-type')) headers.set('content-type', 'application/json'); }
    if (o.form) { body = new URLSearchParams(o.form).toString(); if (!headers.has('content-type')) headers.set('content-type', 'application/x-www-form-urlencoded'); }
    return { method: (o.method || 'GET').toUpperCase(), url: address.href, headers, body };
  }

  // merge lays options over defaults; search parameters of the defaults follow
  // those of the call.
  const merge = (a, b = {}) => ({
    ...a, ...b, searchParams: join(a.searchParams, b.searchParams), headers: { ...a.headers, ...b.headers && (b.headers[Symbol.iterator] ? Object.fromEntries(b.headers) : b.headers) },
  });

  // join puts the parameters of a call before those defaults that it does not
  // have itself.
  function join(defaults, own) {
    if (defaults === undefined || own === undefined) return own === undefined ? defaults : own;
    const all = query(own);
    for (const [name, value] of query(defaults)) if (!all.has(name)) all.append(name, value);
    return all;
  }

  // client makes a callable client: finish turns an answer into its result,
  // or throws.
  function client(finish, cors, defaults) {
    const call = (url, options) => {
      let o = merge(defaults, options);
      let accept = false;
      if (typeof url === 'object' && url && !(url instanceof URL)) { o = merge(defaults, url); url = o.url; }
      const answer = Promise.resolve().then(() => new Promise((resolve, reject) => {
        const s = settings(url, o);
        if ((accept || o.responseType === 'json') && !s.headers.has('accept')) s.headers.set('accept', 'application/json');
        for (const f of o.hooks && o.hooks.beforeRequest || []) f(s);
        host.send({ ...s, headers: [...s.headers], cors }, (error, r) => error ? reject(new TypeError('Failed to fetch')) : resolve({ r, s }));
      })).then(({ r, s }) => finish(r, s, o));
      const text = () => answer.then(a => a.raw);
      const p = answer.then(a => a.result);
      p.catch(() => {}); // a caller may use json alone
      return Object.assign(p, { text, json() { accept = true; return text().then(JSON.parse); } });
    };
    for (const m of methods) call[m] = (url, o) => call(url, { ...o, method: m });
    call.extend = o => client(finish, cors, merge(defaults, o));
    call.create = o => client(finish, cors, merge({}, o));
    return call;
  }

  class HTTPError extends Error {
    constructor(message, response) { super(message); Object.assign(this, { name: 'HTTPError', response }); }
  }

  const got = client((r, s, o) => {
    const json = o.responseType === 'json';
    const response = { statusCode: r.status, statusMessage: r.statusText, url: r.url, rawBody: r.body, body: json ? JSON.parse(r.body) : r.body };
    if (r.status >= 400 && o.throwHttpErrors !== false) throw new HTTPError(`Response code ${r.status} (${r.statusText})`, response);
    return { raw: r.body, result: o.resolveBodyOnly ? response.body : response };
  }, false, {});

  const ky = client((r, s, o) => {
    const response = new (use('web').Response)(r.body, r);
    if (!response.ok && o.throwHttpErrors !== false) throw new HTTPError(`Request failed with status code ${r.status} ${r.statusText}: ${s.method} ${s.url}`, response);
    return { raw: r.body, result: response };
  }, true, {});

  return { got: Object.assign(got, { got, default: got, HTTPError }), ky: Object.assign(ky, { ky, default: ky, HTTPError }) };
})
