// Clients that belong to one platform: Google Apps Script, Meteor, and Stack
// Exchange's own JavaScript SDK.
(function (host, use) {
  const { URLSearchParams } = use('url');

  // appsFetch is UrlFetchApp.fetch, which blocks.
  function appsFetch(url, o = {}) {
    const headers = Object.entries(o.headers || {}).map(([n, v]) => [n, String(v)]);
    let body = o.payload === undefined ? null : o.payload;
    if (body !== null) {
      if (typeof body === 'object') body = new URLSearchParams(body).toString();
      headers.push(['Content-Type', o.contentType || 'application/x-www-form-urlencoded']);
    }
    let answer;
    host.sendNow({ method: (o.method || 'get').toUpperCase(), url, headers, body }, (error, r) => {
      if (error) throw new Error('Address unavailable');
      answer = r;
    });
    if (answer.status >= 400 && !o.muteHttpExceptions) throw new Error(`Request failed with code ${answer.status}: ${answer.body}`);
    return { getContentText: () => answer.body, getResponseCode: () => answer.status, getHeaders: () => Object.fromEntries(answer.headers) };
  }
  const UrlFetchApp = { fetch: appsFetch, fetchAll: list => list.map(r => typeof r === 'string' ? appsFetch(r) : appsFetch(r.url, r)) };

  // call is Meteor's HTTP.call.
  function call(method, url, o, callback) {
    if (typeof o === 'function') { callback = o; o = {}; }
    o = o || {};
    const form = new URLSearchParams(o.params || {}).toString();
    const headers = Object.entries(o.headers || {}).map(([n, v]) => [n, String(v)]);
    let body = o.content === undefined ? null : o.content;
    if (o.data) { body = JSON.stringify(o.data); headers.push(['Content-Type', 'application/json']); }
    if (form && /^get$/i.test(method)) url += (url.includes('?') ? '&' : '?') + form;
    else if (form) { body = form; headers.push(['Content-Type', 'application/x-www-form-urlencoded']); }
    let result, failure = null;
    const done = (error, r) => {
      if (error) { failure = new Error('network'); return; }
      result = { statusCode: r.status, content: r.body, headers: Object.fromEntries(r.headers), data: null };
      try { result.data = JSON.parse(r.body); } catch { /* stays null */ }
      if (r.status >= 400) failure = Object.assign(new Error(`failed [${r.status}] ${r.body}`), { response: result });
    };
    const spec = { method: method.toUpperCase(), url, headers, body };
    if (callback) { host.send(spec, (...a) => { done(...a); callback(failure, result); }); return undefined; }
    host.sendNow(spec, done);
    if (failure) throw failure;
    return result;
  }
  const HTTP = { call };
  for (const m of ['get', 'post', 'put']) HTTP[m] = (...args) => call(m, ...args);

  // SE is https://api.stackexchange.com/js/2.0/all.js.
  let ready = null;
  const SE = {
    init(o) {
      ready = o;
      host.setTimeout(() => o.complete && o.complete({ version: 'jsrun' }), 0);
    },
    authenticate(o) {
      if (!ready) throw new Error('SE.init was not called');
      host.setTimeout(() => o.success && o.success({ accessToken: 'tokentokentokentoken12))', expirationDate: null, networkUsers: o.networkUsers ? [] : undefined }), 0);
    },
  };

  return { UrlFetchApp, HTTP, SE };
})
