// The modules of Node that programs use to call an API: http, https, url,
// querystring, and a little around them.
(function (host, use) {
  const { URL, URLSearchParams } = use('url');

  class EventEmitter {
    #listeners = [];
    on(type, f) { this.#listeners.push([type, f]); return this; }
    once(type, f) { return this.on(type, f); }
    addListener(type, f) { return this.on(type, f); }
    removeListener(type, f) { this.#listeners = this.#listeners.filter(l => l[0] !== type || l[1] !== f); return this; }
    emit(type, ...args) {
      const called = this.#listeners.filter(l => l[0] === type);
      for (const [, f] of called) f.apply(this, args);
      if (type === 'error' && !called.length) throw args[0];
      return called.length > 0;
    }
  }

  class IncomingMessage extends EventEmitter {
    constructor(r) {
      super();
      Object.assign(this, { statusCode: r.status, statusMessage: r.statusText, headers: Object.fromEntries(r.headers.map(([n, v]) => [n.toLowerCase(), v])) });
      host.setTimeout(() => { this.emit('data', r.body); this.emit('end'); this.emit('close'); }, 0);
    }
    setEncoding() { return this; }
    resume() { return this; }
    pipe(to) { this.on('data', d => to.write(d)).on('end', () => to.end && to.end()); return to; }
  }

  // Answers are not compressed here, so what would decompress them hands on.
  class PassThrough extends EventEmitter {
    write(d) { this.emit('data', d); return true; }
    end() { this.emit('end'); this.emit('close'); }
    setEncoding() { return this; }
    pipe(to) { this.on('data', d => to.write(d)).on('end', () => to.end && to.end()); return to; }
  }
  const zlib = {};
  for (const name of ['createGunzip', 'createInflate', 'createUnzip']) zlib[name] = () => new PassThrough();

  class ClientRequest extends EventEmitter {
    #headers = []; #body = ''; #sent = false;
    constructor(protocol, o, callback) {
      super();
      this.method = (o.method || 'GET').toUpperCase();
      this.path = o.path || '/';
      const port = o.port ? ':' + o.port : '';
      const named = String(o.hostname || o.host || 'localhost');
      this.url = (o.protocol || protocol) + '//' + named + (/:\d+$/.test(named) ? '' : port) + this.path;
      if (o.auth) this.setHeader('Authorization', 'Basic ' + host.btoa(o.auth));
      for (const name of Object.keys(o.headers || {})) this.setHeader(name, o.headers[name]);
      if (callback) this.on('response', callback);
    }
    setHeader(name, value) {
      if (value === undefined) throw Object.assign(new TypeError(`Invalid value "undefined" for header "${name}"`), { code: 'ERR_HTTP_INVALID_HEADER_VALUE' });
      this.removeHeader(name);
      this.#headers.push([name, String(value)]);
      return this;
    }
    getHeader(name) { const h = this.#headers.find(h => h[0].toLowerCase() === name.toLowerCase()); return h && h[1]; }
    removeHeader(name) { this.#headers = this.#headers.filter(h => h[0].toLowerCase() !== name.toLowerCase()); }
    write(data) { this.#body += String(data); return true; }
    setTimeout() { return this; }
    destroy() { this.#sent = true; return this; }
    abort() { this.destroy(); }
    end(data) {
      if (data !== undefined && typeof data !== 'function') this.write(data);
      if (this.#sent) return this;
      this.#sent = true;
      host.send({ method: this.method, url: this.url, headers: this.#headers, body: this.#body || null }, (error, r) => {
        if (error) this.emit('error', new Error('socket hang up')); else this.emit('response', new IncomingMessage(r));
        this.emit('close');
      });
      return this;
    }
  }

  // options turns a URL into request options.
  const options = u => ({
    protocol: u.protocol, hostname: u.hostname, port: u.port, path: u.pathname + u.search,
    auth: u.username ? decodeURIComponent(u.username) + ':' + decodeURIComponent(u.password) : undefined,
  });

  // web makes the module http or https.
  function web(protocol) {
    const request = (first, ...rest) => {
      let o = typeof first === 'string' ? options(new URL(first)) : first instanceof URL ? options(first) : { ...first };
      const callback = rest.find(a => typeof a === 'function');
      if (rest[0] && typeof rest[0] === 'object') o = { ...o, ...rest[0] };
      return new ClientRequest(protocol, o, callback);
    };
    const get = (...args) => request(...args).end();
    class Agent {}
    return { request, get, Agent, globalAgent: new Agent(), ClientRequest, IncomingMessage };
  }

  const escape = text => encodeURIComponent(text);
  const primitive = v => typeof v === 'string' || typeof v === 'boolean' || Number.isFinite(v) || typeof v === 'bigint' ? String(v) : '';
  const querystring = {
    escape, unescape: decodeURIComponent,
    stringify(o, separator = '&', equals = '=') {
      return Object.keys(o || {}).flatMap(n => [].concat(o[n]).map(v => escape(n) + equals + escape(primitive(v)))).join(separator);
    },
    parse(text) {
      const out = {};
      for (const [n, v] of new URLSearchParams(text)) out[n] = n in out ? [].concat(out[n], v) : v;
      return out;
    },
  };
  querystring.encode = querystring.stringify;
  querystring.decode = querystring.parse;

  // parse and format are the old half of the module url.
  function parse(text, query) {
    const u = new URL(text, 'http://relative');
    const own = /^[a-z]+:/i.test(text);
    return {
      protocol: own ? u.protocol : null, host: own ? u.host : null, hostname: own ? u.hostname : null, port: u.port || null, auth: u.username ? u.username + (u.password && ':' + u.password) : null,
      pathname: u.pathname, search: u.search || null, query: query ? querystring.parse(u.search.slice(1)) : u.search.slice(1) || null,
      path: u.pathname + u.search, hash: u.hash || null, href: own ? u.href : text,
    };
  }
  function format(u) {
    if (u instanceof URL || typeof u === 'string') return String(u);
    const hostname = u.host || (u.hostname || '') + (u.port ? ':' + u.port : '');
    const text = u.search || (u.query ? '?' + querystring.stringify(u.query) : '');
    const path = (u.pathname || '').replace(/^(?!\/|$)/, '/');
    return (u.protocol ? u.protocol.replace(/:?$/, ':') : '') + (hostname ? '//' + hostname : '') + path + text.replace(/^(?!\?|$)/, '?') + (u.hash || '');
  }
  const url = { URL, URLSearchParams, parse, format, resolve: (from, to) => new URL(to, from).href };

  const util = {
    promisify: f => (...args) => new Promise((ok, bad) => f(...args, (e, v) => e ? bad(e) : ok(v))),
    inspect: v => JSON.stringify(v), format: (f, ...a) => [String(f).replace(/%[sd]/g, v => (a.length ? a.shift() : v)), ...a].join(' '),
  };
  // An environment variable that is called a key or a token holds an example.
  const env = new Proxy({}, {
    get: (o, name) => name in o ? o[name] : /TOKEN/i.test(String(name)) ? 'envtokenenvtokenenvto12))' : /KEY/i.test(String(name)) ? 'envkeyenvkeyenvkeyenvk((' : undefined,
  });
  const process = { env, argv: ['node', 'script'], exit() {}, exitCode: 0, on() {}, cwd: () => '/', nextTick: (f, ...a) => host.setTimeout(() => f(...a), 0), stdout: { write: t => host.print('stdout', String(t)) }, version: 'v20.0.0', platform: 'linux' };
  const properties = { getProperty: name => env[name] === undefined ? null : env[name] };

  return {
    http: web('http:'), https: web('https:'), querystring, url, util, zlib, events: Object.assign(EventEmitter, { EventEmitter }), process,
    PropertiesService: { getScriptProperties: () => properties, getUserProperties: () => properties },
  };
})
