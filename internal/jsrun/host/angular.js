// AngularJS: $http, and modules whose functions are run with what they ask for.
(function (host, use) {
  const { XMLHttpRequest } = use('xhr');

  // escape leaves more characters alone than encodeURIComponent does.
  const escape = v => encodeURIComponent(v).replace(/%40/gi, '@').replace(/%3A/gi, ':').replace(/%24/g, '$').replace(/%2C/gi, ',').replace(/%3B/gi, ';').replace(/%20/g, '+');

  // serialize orders parameters by name, as AngularJS does.
  const serialize = params => Object.keys(params || {}).sort().flatMap(n => {
    const values = [].concat(params[n]).filter(v => v !== null && v !== undefined && typeof v !== 'function');
    return values.map(v => escape(n) + '=' + escape(typeof v === 'object' ? JSON.stringify(v) : v));
  }).join('&');

  // parse reads JSON where there is some.
  function parse(text) { try { return JSON.parse(text); } catch { return text; } }

  // guard runs a handler: AngularJS before 1.6 shows what it throws.
  const guard = f => typeof f !== 'function' ? f : v => {
    try { return f(v); } catch (e) { use('console').console.error(e); throw e; }
  };

  // promise wraps one the way AngularJS did before 1.6: with success and error,
  // and nobody hears of a rejection that has no handler.
  function promise(p) {
    p.catch(() => {});
    const q = {
      then: (ok, bad) => promise(p.then(guard(ok), guard(bad))),
      catch: bad => q.then(null, bad),
      finally: f => promise(p.finally(f)),
      success(f) { q.then(r => f(r.data, r.status, () => null, r.config)); return q; },
      error(f) { q.then(null, r => f(r.data, r.status, () => null, r.config)); return q; },
    };
    return q;
  }

  function send(config, resolve, reject) {
    const method = (config.method || 'get').toUpperCase();
    const query = serialize(config.params);
    const url = config.url + (query && (config.url.includes('?') ? '&' : '?') + query);
    if (method === 'JSONP') return jsonp(config, url, resolve, reject);
    const xhr = new XMLHttpRequest();
    xhr.open(method, url);
    const headers = { Accept: 'application/json, text/plain, */*', ...$http.defaults.headers.common, ...config.headers };
    let data = config.data === undefined ? null : config.data;
    if (data !== null && !Object.keys(headers).some(n => n.toLowerCase() === 'content-type')) headers['Content-Type'] = 'application/json;charset=utf-8';
    if (data !== null && typeof data === 'object') data = JSON.stringify(data);
    for (const n of Object.keys(headers)) if (headers[n] !== null && headers[n] !== undefined) xhr.setRequestHeader(n, headers[n]);
    xhr.onload = () => {
      const response = { data: parse(xhr.responseText), status: xhr.status, statusText: xhr.statusText, headers: n => xhr.getResponseHeader(n), config };
      if (xhr.status < 300) resolve(response); else reject(response);
    };
    xhr.onerror = () => reject({ data: null, status: -1, config });
    return xhr.send(data);
  }

  // jsonp sends by a script element.
  function jsonp(config, url, resolve, reject) {
    let data;
    globalThis.angular_callback = v => { data = v; };
    const name = config.jsonpCallbackParam || 'callback';
    url = /JSON_CALLBACK/.test(url) ? url.replace('JSON_CALLBACK', 'angular_callback') : url + (url.includes('?') ? '&' : '?') + name + '=angular_callback';
    host.send({ method: 'GET', url, headers: [['Accept', '*/*']] }, (error, r) => {
      if (!error) host.run(r.body);
      if (data === undefined) reject({ data: null, status: 404, config }); else resolve({ data, status: 200, config });
    });
  }

  const $http = config => promise(new Promise((resolve, reject) => send(config, resolve, reject)));
  $http.defaults = { headers: { common: {} } };
  for (const method of ['get', 'delete', 'head', 'jsonp']) $http[method] = (url, config) => $http({ ...config, method, url });
  for (const method of ['post', 'put', 'patch']) $http[method] = (url, data, config) => $http({ ...config, method, url, data });

  // injector runs functions with services that it finds by name.
  const services = {
    $http, $scope: {}, $rootScope: {}, $log: use('console').console, $window: globalThis, $timeout: host.setTimeout,
    $q: Object.assign(f => new Promise(f), { all: p => Promise.all(p), when: v => Promise.resolve(v), reject: v => Promise.reject(v), defer() { const d = {}; d.promise = new Promise((a, b) => { d.resolve = a; d.reject = b; }); return d; } }),
  };
  function inject(what) {
    const list = Array.isArray(what) ? what : [...(what.$inject || /\(([^)]*)\)/.exec(String(what))[1].split(',').map(s => s.trim()).filter(Boolean)), what];
    const args = list.slice(0, -1).map(n => services[n]);
    const f = list[list.length - 1];
    const self = Object.create(f.prototype || null);
    const result = f.apply(self, args);
    return result === undefined ? self : result;
  }
  const module = {
    factory(name, f) { services[name] = inject(f); return module; },
    value(name, v) { services[name] = v; return module; },
    controller(name, f) { host.setTimeout(() => inject(f), 0); return module; },
    run(f) { host.setTimeout(() => inject(f), 0); return module; },
    config: () => module, directive: () => module, filter: () => module,
  };
  // $resource fills the parameters that its URL names, and sends the others in the query.
  services.$resource = (url, defaults, actions) => {
    const all = { get: { method: 'GET' }, query: { method: 'GET' }, save: { method: 'POST' }, ...actions };
    const api = {};
    for (const [name, action] of Object.entries(all)) {
      api[name] = (given, ok, bad) => {
        const params = { ...defaults, ...action.params, ...given };
        const path = (action.url || url).replace(/\/?:(\w+)/g, (whole, n) => {
          const value = params[n];
          delete params[n];
          return value === undefined ? '' : whole[0] === '/' ? '/' + value : value;
        });
        $http({ method: action.method, url: path, params, headers: action.headers }).then(r => ok && ok(r.data), bad);
      };
    }
    return api;
  };
  module.service = module.factory;
  module.constant = module.value;
  return { $http, angular: { module: () => module, element: () => ({}), forEach: (o, f) => Object.keys(o).forEach(n => f(o[n], n)), extend: Object.assign, copy: o => ({ ...o }), bootstrap() {} } };
})
