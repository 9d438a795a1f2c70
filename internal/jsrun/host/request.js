// The package request, and request-promise on top of it.
(function (host, use) {
  const qs = use('qs');
  const { URL } = use('url');

  // address merges qs into the query of the URL.
  function address(o) {
    let url = o.url || o.uri;
    if (typeof url === 'object') url = url.href;
    if (o.baseUrl) url = String(o.baseUrl).replace(/\/$/, '') + '/' + url.replace(/^\//, '');
    if (!o.qs) return url;
    const u = new URL(url);
    const all = { ...Object.fromEntries(u.searchParams), ...o.qs };
    return u.origin + u.pathname + '?' + qs.stringify(all) + u.hash;
  }

  // send turns options into a request.
  function send(o, callback) {
    const headers = Object.entries(o.headers || {}).filter(h => h[1] !== undefined).map(([n, v]) => [n, String(v)]);
    const preset = (name, value) => { if (!headers.some(h => h[0].toLowerCase() === name)) headers.push([name, value]); };
    let body = o.body === undefined ? null : o.body;
    const json = o.json !== undefined && o.json !== false;
    if (json) {
      if (o.json !== true) body = o.json;
      if (body !== null) { body = typeof body === 'string' ? body : JSON.stringify(body); preset('content-type', 'application/json'); }
      preset('accept', 'application/json');
    }
    if (o.form) {
      body = typeof o.form === 'string' ? o.form : qs.stringify(o.form);
      preset('content-type', 'application/x-www-form-urlencoded');
    }
    if (o.auth) headers.push(['authorization', o.auth.bearer ? 'Bearer ' + o.auth.bearer : 'Basic ' + host.btoa(o.auth.user + ':' + o.auth.pass)]);
    const spec = { method: (o.method || 'GET').toUpperCase(), url: address(o), headers, body };
    // The package sends in a later turn.
    host.setTimeout(() => host.send(spec, (error, r) => {
      if (error) return callback(new Error('socket hang up'));
      let value = r.body;
      try { if (json) value = JSON.parse(r.body); } catch { /* stays text */ }
      return callback(null, { statusCode: r.status, statusMessage: r.statusText, headers: Object.fromEntries(r.headers), body: value }, value);
    }), 0);
  }

  // arrange sorts the arguments (url, options, callback), most of them optional.
  function arrange(first, second, third) {
    const o = typeof first === 'string' ? { url: first } : { ...first };
    if (typeof second === 'object') Object.assign(o, second);
    return [o, [second, third].find(a => typeof a === 'function')];
  }

  // make builds a client whose calls end in finish.
  function make(finish, defaults = {}) {
    const call = (...args) => {
      const [o, callback] = arrange(...args);
      return finish({ ...defaults, ...o, headers: { ...defaults.headers, ...o.headers }, qs: o.qs || defaults.qs ? { ...defaults.qs, ...o.qs } : undefined }, callback);
    };
    for (const m of ['get', 'post', 'put', 'patch', 'head', 'delete']) {
      call[m] = (...args) => { const [o, callback] = arrange(...args); return call({ ...o, method: m }, callback); };
    }
    call.del = call.delete;
    call.defaults = more => make(finish, { ...defaults, ...more });
    return call;
  }

  const request = make((o, callback) => {
    const handlers = {};
    const r = { on(type, f) { handlers[type] = f; return r; }, pipe: () => r };
    send(o, (error, response, body) => {
      if (callback) callback(error, response, body);
      if (error && handlers.error) handlers.error(error);
      if (!error && handlers.response) handlers.response(response);
    });
    return r;
  });
  const promised = make(o => new Promise((resolve, reject) => send(o, (error, response, body) => {
    if (error) return reject(error);
    if (response.statusCode >= 300 && o.simple !== false) {
      return reject(Object.assign(new Error(response.statusCode + ' - ' + JSON.stringify(body)), { name: 'StatusCodeError', statusCode: response.statusCode, error: body }));
    }
    return resolve(o.resolveWithFullResponse ? response : body);
  })));
  return { request, promised };
})
