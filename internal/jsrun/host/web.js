// fetch and the classes around it, after the Fetch standard.
(function (host, use) {
  const { URL, URLSearchParams } = use('url');
  const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
  const methods = /^(delete|get|head|options|post|put)$/i;

  class Headers {
    #map = new Map();
    constructor(init) {
      if (init === undefined) return;
      if (init === null || typeof init !== 'object') throw new TypeError('Headers: the init is no object');
      if (init[Symbol.iterator]) for (const [name, value] of init) this.append(name, value);
      else for (const name of Object.keys(init)) this.append(name, init[name]);
    }
    // check returns a legal name and value or throws.
    #check(name, value) {
      name = String(name); value = String(value).replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
      if (!token.test(name)) throw new TypeError('Headers: invalid header name');
      if (/[\0\n\r]|[^\x00-\xff]/.test(value)) throw new TypeError('Headers: invalid header value');
      return [name.toLowerCase(), value];
    }
    append(name, value) {
      const [n, v] = this.#check(name, value);
      this.#map.set(n, this.#map.has(n) ? this.#map.get(n) + ', ' + v : v);
    }
    set(name, value) { this.#map.set(...this.#check(name, value)); }
    get(name) { const v = this.#map.get(String(name).toLowerCase()); return v === undefined ? null : v; }
    has(name) { return this.#map.has(String(name).toLowerCase()); }
    delete(name) { this.#map.delete(String(name).toLowerCase()); }
    forEach(f, self) { for (const [name, value] of this) f.call(self, value, name, this); }
    entries() { return [...this.#map].sort((a, b) => a[0] < b[0] ? -1 : 1)[Symbol.iterator](); }
    *keys() { for (const [name] of this.entries()) yield name; }
    *values() { for (const [, value] of this.entries()) yield value; }
    [Symbol.iterator]() { return this.entries(); }
  }

  class Blob {
    constructor(parts = [], { type = '' } = {}) { this.data = parts.join(''); this.type = type; this.size = this.data.length; }
    async text() { return this.data; }
  }

  class FormData {
    #list = [];
    append(name, value) { this.#list.push([String(name), String(value)]); }
    set(name, value) { this.delete(name); this.append(name, value); }
    delete(name) { this.#list = this.#list.filter(p => p[0] !== name); }
    get(name) { const p = this.#list.find(p => p[0] === name); return p ? p[1] : null; }
    has(name) { return this.#list.some(p => p[0] === name); }
    entries() { return this.#list.map(p => [...p])[Symbol.iterator](); }
    [Symbol.iterator]() { return this.entries(); }
  }

  // encode returns the text of a body and the content type that comes with it.
  function encode(body) {
    if (body === undefined || body === null) return [null, null];
    if (body instanceof URLSearchParams) return [body.toString(), 'application/x-www-form-urlencoded;charset=UTF-8'];
    if (body instanceof Blob) return [body.data, body.type || null];
    if (body instanceof FormData) {
      const parts = [...body].map(([n, v]) => `--boundary\r\nContent-Disposition: form-data; name="${n}"\r\n\r\n${v}\r\n`);
      return [parts.join('') + '--boundary--\r\n', 'multipart/form-data; boundary=boundary'];
    }
    return [String(body), 'text/plain;charset=UTF-8'];
  }

  class Body {
    constructor() { this.bodyUsed = false; }
    async text() {
      if (this.bodyUsed) throw new TypeError('body stream already read');
      this.bodyUsed = true;
      return this.data === null ? '' : this.data;
    }
    async json() { return JSON.parse(await this.text()); }
    async blob() { return new Blob([await this.text()], { type: this.headers.get('content-type') || '' }); }
  }

  class Request extends Body {
    constructor(input, init = {}) {
      super();
      const from = input instanceof Request ? input : {};
      init = init || {};
      this.url = from.url || new URL(String(input), host.base()).href;
      if (!from.url && /^\w+:\/\/[^/]*@/.test(this.url)) throw new TypeError('Request: the URL includes credentials');
      const method = String(init.method === undefined ? from.method || 'GET' : init.method);
      this.method = methods.test(method) ? method.toUpperCase() : method;
      this.headers = new Headers(init.headers === undefined ? from.headers : init.headers);
      this.mode = init.mode || from.mode || 'cors';
      this.signal = init.signal || from.signal || null;
      const [data, type] = init.body === undefined ? [from.data === undefined ? null : from.data, null] : encode(init.body);
      if (data !== null && /^(GET|HEAD)$/.test(this.method)) throw new TypeError('Request with GET/HEAD method cannot have body');
      this.data = data;
      if (type && !this.headers.has('content-type')) this.headers.set('content-type', type);
    }
    clone() { return new Request(this); }
  }

  class Response extends Body {
    constructor(data = null, { status = 200, statusText = '', headers, url = '', type = 'default' } = {}) {
      super();
      Object.assign(this, { data, status, statusText, url, type, ok: status >= 200 && status < 300, headers: new Headers(headers), redirected: false });
    }
    clone() { return new Response(this.data, this); }
    static json(value) { return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } }); }
    static error() { return new Response(null, { status: 0, type: 'error' }); }
  }

  class AbortController {
    constructor() { this.signal = { aborted: false, addEventListener() {}, removeEventListener() {}, throwIfAborted() {} }; }
    abort() { this.signal.aborted = true; }
  }
  const AbortSignal = { timeout: () => new AbortController().signal };

  // simple reports whether no-cors lets a header through; it drops the others
  // without a word.
  const simple = ([name]) => /^(accept|accept-language|content-language)$/.test(name);

  // fetcher makes a fetch for a page, which is held to CORS, or for a server.
  const fetcher = cors => (input, init) => new Promise((resolve, reject) => {
    const request = new Request(input, init);
    if (request.signal && request.signal.aborted) throw new Error('The operation was aborted');
    const opaque = request.mode === 'no-cors';
    const headers = [...request.headers].filter(h => !opaque || simple(h));
    const spec = { method: request.method, url: request.url, headers, body: request.data, cors: cors && !opaque };
    if (!request.headers.has('accept')) headers.push(['accept', '*/*']);
    host.send(spec, (error, r) => {
      if (error) reject(new TypeError('Failed to fetch'));
      else if (opaque) resolve(new Response('', { status: 0, type: 'opaque' }));
      else resolve(new Response(r.body, r));
    });
  });

  return { Headers, Request, Response, Blob, FormData, AbortController, AbortSignal, encode, fetch: fetcher(true), serverFetch: fetcher(false) };
})
