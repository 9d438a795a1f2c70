// axios 1.x: instances, defaults, interceptors, parameters and errors.
(function (host, use) {
  const { URLSearchParams } = use('url');
  const { encode } = use('web');
  const methods = ['get', 'delete', 'head', 'options', 'post', 'put', 'patch'];
  const isObject = o => Object.prototype.toString.call(o) === '[object Object]';

  // escape leaves more characters alone than encodeURIComponent does.
  const escape = v => encodeURIComponent(v).replace(/%3A/gi, ':').replace(/%24/g, '$').replace(/%2C/gi, ',').replace(/%20/g, '+');

  // pairs flattens parameters; what is null or undefined is left out.
  function pairs(name, value) {
    if (value === null || value === undefined) return [];
    if (Array.isArray(value)) return value.flatMap(v => pairs(name + '[]', v));
    if (value instanceof Date) value = value.toISOString();
    if (isObject(value)) return Object.keys(value).flatMap(n => pairs(`${name}[${n}]`, value[n]));
    return [escape(name) + '=' + escape(value)];
  }

  // address joins base, path and parameters.
  function address({ url = '', baseURL, params, paramsSerializer }) {
    const absolute = /^([a-z][a-z\d+\-.]*:)?\/\//i.test(url);
    if (baseURL && !absolute) url = url ? baseURL.replace(/\/?\/$/, '') + '/' + url.replace(/^\/+/, '') : baseURL;
    if (!params) return url;
    const own = typeof paramsSerializer === 'function' ? paramsSerializer : paramsSerializer && paramsSerializer.serialize;
    const text = own ? own(params) : params instanceof URLSearchParams ? params.toString() : Object.keys(params).flatMap(n => pairs(n, params[n])).join('&');
    if (!text) return url;
    url = url.replace(/#.*$/, '');
    return url + (url.includes('?') ? '&' : '?') + text;
  }

  // merge is axios's deep merge of configurations.
  function merge(a, b) {
    const out = { ...a };
    for (const name of Object.keys(b || {})) {
      if (b[name] === undefined) continue;
      out[name] = isObject(b[name]) && isObject(out[name]) ? merge(out[name], b[name]) : isObject(b[name]) ? merge({}, b[name]) : b[name];
    }
    return out;
  }

  // flatten picks the headers that count for a method; unset ones are dropped.
  function flatten({ headers = {}, method }) {
    const all = { ...headers.common, ...headers[method] };
    for (const name of Object.keys(headers)) if (name !== 'common' && !methods.includes(name)) set(all, name, headers[name]);
    return Object.entries(all).filter(h => h[1] !== undefined && h[1] !== null && h[1] !== false).map(([n, v]) => [n, String(v)]);
  }

  // set replaces a header whatever the case of its name.
  function set(headers, name, value) {
    for (const n of Object.keys(headers)) if (n.toLowerCase() === name.toLowerCase()) delete headers[n];
    headers[name] = value;
  }

  class AxiosError extends Error {
    constructor(message, config, response) {
      super(message);
      Object.assign(this, { name: 'AxiosError', isAxiosError: true, config, response, status: response && response.status });
    }
  }

  // dispatch sends a merged configuration.
  const dispatch = config => new Promise((resolve, reject) => {
    const headers = flatten(config);
    let [body, type] = [null, null];
    if (config.data !== undefined && config.data !== null && !/^(get|head)$/.test(config.method)) {
      const plain = isObject(config.data) || Array.isArray(config.data);
      [body, type] = plain ? [JSON.stringify(config.data), 'application/json'] : encode(config.data);
      if (typeof config.data === 'string') type = 'application/x-www-form-urlencoded';
      if (type) type = type.replace('UTF-8', 'utf-8');
    }
    if (!type && /^(post|put|patch)$/.test(config.method)) type = 'application/x-www-form-urlencoded';
    if (type && !headers.some(h => h[0].toLowerCase() === 'content-type')) headers.push(['Content-Type', type]);
    if (config.auth) set(headers, 'Authorization', 'Basic ' + host.btoa(config.auth.username + ':' + config.auth.password));
    const url = new (use('url').URL)(address(config), host.base()).href;
    host.send({ method: config.method.toUpperCase(), url, headers, body, cors: true }, (error, r) => {
      if (error) return reject(new AxiosError('Network Error', config));
      let data = r.body;
      try { if (config.responseType !== 'text') data = JSON.parse(r.body); } catch { /* stays text */ }
      const response = { data, status: r.status, statusText: r.statusText, headers: Object.fromEntries(r.headers.map(([n, v]) => [n.toLowerCase(), v])), config };
      const valid = config.validateStatus || (s => s >= 200 && s < 300);
      return valid(r.status) ? resolve(response) : reject(new AxiosError('Request failed with status code ' + r.status, config, response));
    });
  });

  // interceptors is one list of handlers.
  function interceptors() {
    const list = [];
    return { list, use: (ok, bad) => list.push([ok, bad]) - 1, eject(i) { list[i] = null; } };
  }

  // create makes an instance: a function with methods.
  function create(own = {}) {
    const instance = (url, config) => instance.request(typeof url === 'string' ? { ...config, url } : url);
    instance.defaults = merge({ headers: { common: { Accept: 'application/json, text/plain, */*' } } }, own);
    for (const m of methods) instance.defaults.headers[m] = instance.defaults.headers[m] || {};
    instance.interceptors = { request: interceptors(), response: interceptors() };
    instance.request = (url, more) => {
      const config = merge(instance.defaults, typeof url === 'string' ? { ...more, url } : url);
      config.method = (config.method || 'get').toLowerCase();
      config.headers = config.headers || {};
      let p = Promise.resolve(config);
      for (const h of [...instance.interceptors.request.list].reverse()) if (h) p = p.then(...h);
      p = p.then(dispatch);
      for (const h of instance.interceptors.response.list) if (h) p = p.then(...h);
      return p;
    };
    for (const method of methods) {
      instance[method] = /^p/.test(method)
        ? (url, data, config) => instance.request({ ...config, method, url, data })
        : (url, config) => instance.request({ ...config, method, url });
    }
    instance.getUri = config => address(merge(instance.defaults, config));
    instance.create = more => create(merge(instance.defaults, more));
    return instance;
  }

  const axios = create();
  Object.assign(axios, { all: p => Promise.all(p), spread: f => a => f(...a), isAxiosError: e => !!(e && e.isAxiosError), AxiosError });
  axios.default = axios.axios = axios;
  return axios;
})
