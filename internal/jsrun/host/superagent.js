// superagent as it is in Node: a chain that sends when it is awaited or ended.
(function (host, use) {
  const qs = use('qs');
  const types = { json: 'application/json', form: 'application/x-www-form-urlencoded' };

  class Request {
    #query = []; #object = {}; #headers = new Map(); #data; #sent;
    constructor(method, url) { this.method = method; this.url = url; }
    query(v) { if (typeof v === 'string') this.#query.push(v); else Object.assign(this.#object, v); return this; }
    set(name, value) {
      if (typeof name === 'object') for (const n of Object.keys(name)) this.set(n, name[n]);
      else this.#headers.set(name.toLowerCase(), String(value));
      return this;
    }
    get(name) { return this.#headers.get(name.toLowerCase()); }
    type(t) { return this.set('content-type', types[t] || t); }
    accept(t) { return this.set('accept', types[t] || t); }
    auth(user, password, options) {
      options = options || (typeof password === 'object' ? password : {});
      return this.set('authorization', options.type === 'bearer' ? 'Bearer ' + user : 'Basic ' + host.btoa(user + ':' + password));
    }
    send(v) {
      if (typeof v === 'string') { this.#data = this.#data ? this.#data + '&' + v : v; if (!this.get('content-type')) this.type('form'); }
      else this.#data = Object.assign(this.#data || {}, v);
      return this;
    }
    timeout() { return this; }
    retry() { return this; }
    redirects() { return this; }
    withCredentials() { return this; }
    ok(f) { this.accepts = f; return this; }
    use(f) { f(this); return this; }
    end(callback) { this.then(r => callback(null, r), e => callback(e, e.response)); return this; }
    then(ok, bad) { this.#sent = this.#sent || this.#send(); return this.#sent.then(ok, bad); }
    catch(bad) { return this.then(undefined, bad); }
    finally(f) { return this.then(v => { f(); return v; }, e => { f(); throw e; }); }

    // address joins the strings and then the object to the URL's own query.
    #address() {
      const object = qs.stringify(this.#object, { indices: false });
      const text = [...this.#query, object].filter(Boolean).join('&');
      return this.url + (text && (this.url.includes('?') ? '&' : '?') + text);
    }
    #send() {
      let body = null;
      if (this.#data !== undefined && !/^(GET|HEAD)$/.test(this.method)) {
        if (typeof this.#data === 'object' && !this.get('content-type')) this.type('json');
        body = typeof this.#data === 'string' ? this.#data : /json/.test(this.get('content-type')) ? JSON.stringify(this.#data) : qs.stringify(this.#data);
      }
      return new Promise((resolve, reject) => host.send({ method: this.method, url: this.#address(), headers: [...this.#headers], body }, (error, r) => {
        if (error) return reject(new Error('network error'));
        const response = { status: r.status, statusCode: r.status, ok: r.status < 300, text: r.body, body: {}, headers: Object.fromEntries(r.headers), type: 'application/json' };
        try { response.body = JSON.parse(r.body); } catch { /* stays empty */ }
        if (this.accepts ? this.accepts(response) : response.ok) return resolve(response);
        return reject(Object.assign(new Error(r.statusText), { status: r.status, response }));
      }));
    }
  }

  // make builds the function superagent and its methods.
  function make() {
    const superagent = (method, url) => url === undefined ? new Request('GET', method) : new Request(method.toUpperCase(), url);
    for (const m of ['get', 'post', 'put', 'patch', 'head', 'delete']) {
      superagent[m] = (url, data, callback) => {
        const r = new Request(m.toUpperCase(), url);
        if (typeof data === 'function') { callback = data; data = undefined; }
        if (data) { if (/^(get|head)$/.test(m)) r.query(data); else r.send(data); }
        if (callback) r.end(callback);
        return r;
      };
    }
    superagent.del = superagent.delete;
    superagent.agent = make;
    return superagent;
  }
  const superagent = make();
  superagent.default = superagent;
  return superagent;
})
