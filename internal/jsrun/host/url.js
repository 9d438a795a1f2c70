// URL and URLSearchParams after the WHATWG URL standard, as far as programs
// that call an API can tell.
(function () {
  const special = { 'https:': '443', 'http:': '80', 'ws:': '80', 'wss:': '443' };

  // escape percent-encodes the characters that match, byte by byte.
  const escape = (text, set) => text.replace(set, c => {
    const code = c.codePointAt(0);
    return code < 128 ? '%' + code.toString(16).toUpperCase().padStart(2, '0') : encodeURIComponent(c);
  });
  const querySet = /[\x00-\x20"#<>'\x7f]|[^\x00-\x7f]/gu;
  const pathSet = /[\x00-\x20"#<>?`{}\x7f]|[^\x00-\x7f]/gu;
  const hashSet = /[\x00-\x20"<>`\x7f]|[^\x00-\x7f]/gu;
  const formSet = /[^A-Za-z0-9*\-._ ]/gu;

  // formDecode undoes form encoding; broken escapes stay.
  const formDecode = text => text.replace(/\+/g, ' ').replace(/(?:%[0-9a-f]{2})+/gi, run => {
    try { return decodeURIComponent(run); } catch { return run; }
  });

  // parse splits a form into names and values.
  const parse = text => text.split('&').filter(Boolean).map(pair => {
    const at = pair.indexOf('=');
    return (at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]).map(formDecode);
  });

  // attach makes a URL follow changes of its parameters.
  let attach;

  class URLSearchParams {
    #list = [];
    #changed = () => {};

    constructor(init) {
      if (init === undefined || init === null) return;
      if (typeof init !== 'object' && typeof init !== 'function') {
        this.#list = parse(String(init).replace(/^\?/, ''));
      } else if (init[Symbol.iterator] != null) {
        for (const entry of init) {
          const [name, value, ...more] = entry;
          if ([...entry].length !== 2) throw new TypeError('Each query pair must be an iterable [name, value] tuple');
          this.#list.push([String(name), String(value)]);
        }
      } else {
        for (const name of Object.keys(init)) this.#list.push([name, String(init[name])]);
      }
    }

    static {
      attach = (params, list, changed) => { params.#list = list; params.#changed = changed; };
    }

    append(name, value) { this.#list.push([String(name), String(value)]); this.#changed(); }
    delete(name, value) {
      this.#list = this.#list.filter(p => p[0] !== String(name) || value !== undefined && p[1] !== String(value));
      this.#changed();
    }
    get(name) { const p = this.#list.find(p => p[0] === String(name)); return p ? p[1] : null; }
    getAll(name) { return this.#list.filter(p => p[0] === String(name)).map(p => p[1]); }
    has(name, value) { return this.#list.some(p => p[0] === String(name) && (value === undefined || p[1] === String(value))); }
    set(name, value) {
      name = String(name);
      const first = this.#list.find(p => p[0] === name);
      if (first) {
        first[1] = String(value);
        this.#list = this.#list.filter(p => p === first || p[0] !== name);
      } else {
        this.#list.push([name, String(value)]);
      }
      this.#changed();
    }
    sort() { this.#list.sort((a, b) => a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0); this.#changed(); }
    forEach(f, self) { for (const [name, value] of this.#list) f.call(self, value, name, this); }
    *entries() { for (const p of this.#list) yield [...p]; }
    *keys() { for (const p of this.#list) yield p[0]; }
    *values() { for (const p of this.#list) yield p[1]; }
    [Symbol.iterator]() { return this.entries(); }
    get size() { return this.#list.length; }
    toString() {
      return this.#list.map(p => p.map(s => escape(s, formSet).replace(/ /g, '+')).join('=')).join('&');
    }
    get [Symbol.toStringTag]() { return 'URLSearchParams'; }
  }

  // normalize resolves the dot segments of a path.
  function normalize(path) {
    const out = [];
    const segments = path.replace(/\\/g, '/').split('/').slice(1);
    segments.forEach((s, i) => {
      const last = i === segments.length - 1;
      if (/^(\.|%2e){2}$/i.test(s)) { out.pop(); if (last) out.push(''); }
      else if (/^(\.|%2e)$/i.test(s)) { if (last) out.push(''); }
      else out.push(s);
    });
    return '/' + out.join('/');
  }

  // split takes an absolute or relative reference apart.
  function split(text, base) {
    text = text.replace(/^[\x00-\x20]+|[\x00-\x20]+$|[\t\n\r]/g, '');
    const [, scheme = '', rest] = /^([a-z][a-z0-9+.-]*:)?([^]*)$/i.exec(text);
    let protocol = scheme.toLowerCase();
    const [, body, search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#[^]*)?$/.exec(rest);
    if (protocol && !(protocol in special)) return { protocol, opaque: body, search, hash };
    if (base && protocol === base.protocol && !/^[\\/]/.test(body)) protocol = '';
    if (protocol || /^[\\/]{2}/.test(body)) {
      if (!protocol && !base) return null;
      const [, authority, pathname] = /^[\\/]*([^\\/]*)([^]*)$/.exec(body);
      return { protocol: protocol || base.protocol, authority, pathname: pathname || '/', search, hash };
    }
    if (!base) return null;
    const { protocol: p, authority } = base;
    if (body === '') return { protocol: p, authority, pathname: base.pathname, search: search || base.search, hash };
    const pathname = /^[\\/]/.test(body) ? body : base.pathname.replace(/[^/]*$/, '') + body;
    return { protocol: p, authority, pathname, search, hash };
  }

  class URL {
    #p; #params;

    constructor(input, base) {
      const from = base === undefined ? undefined : new URL(base).#p;
      const parts = split(String(input), from);
      if (!parts || parts.authority === '') throw new TypeError('Invalid URL');
      this.#p = parts;
      if (parts.opaque === undefined) this.#authority(parts.authority);
      this.pathname = parts.pathname;
      this.search = parts.search;
      this.hash = parts.hash;
    }

    // authority splits user info, host and port.
    #authority(text) {
      const at = text.lastIndexOf('@');
      const [user = '', ...password] = at < 0 ? [] : text.slice(0, at).split(':');
      this.username = user;
      this.password = password.join(':');
      this.host = text.slice(at + 1);
      if (!/^[^\s#%/:<>?@[\\\]^|]+$/.test(this.hostname)) throw new TypeError('Invalid URL');
    }
    #sync() { this.#p.authority = (this.username ? this.username + (this.password && ':' + this.password) + '@' : '') + this.host; }

    get protocol() { return this.#p.protocol; }
    set protocol(v) { this.#p.protocol = String(v).replace(/:?$/, ':').toLowerCase(); }
    get host() { return this.hostname + (this.port && ':' + this.port); }
    set host(v) { const [name, port = ''] = String(v).split(':'); this.hostname = name; this.port = port; }
    get hostname() { return this.#p.hostname || ''; }
    set hostname(v) { this.#p.hostname = String(v).toLowerCase(); this.#sync(); }
    get port() { return this.#p.port || ''; }
    set port(v) { this.#p.port = String(v) === special[this.protocol] ? '' : String(v); this.#sync(); }
    get username() { return this.#p.username || ''; }
    set username(v) { this.#p.username = String(v); }
    get password() { return this.#p.password || ''; }
    set password(v) { this.#p.password = String(v); }
    get origin() { return this.protocol in special ? this.protocol + '//' + this.host : 'null'; }
    get pathname() { return this.#p.opaque !== undefined ? this.#p.opaque : this.#p.pathname; }
    set pathname(v) {
      if (this.#p.opaque !== undefined) return;
      this.#p.pathname = escape(normalize(/^[\\/]/.test(v) ? String(v) : '/' + v), pathSet);
    }
    get search() { return this.#p.search; }
    set search(v) {
      const text = String(v).replace(/^\?/, '');
      this.#p.search = text && '?' + escape(text, querySet);
      if (this.#params) this.#follow();
    }
    get hash() { return this.#p.hash; }
    set hash(v) { const text = String(v).replace(/^#/, ''); this.#p.hash = text && '#' + escape(text, hashSet); }
    #follow() {
      attach(this.#params, parse(this.#p.search.slice(1)), () => {
        const text = this.#params.toString();
        this.#p.search = text && '?' + text;
      });
    }
    get searchParams() {
      if (!this.#params) { this.#params = new URLSearchParams(); this.#follow(); }
      return this.#params;
    }
    get href() {
      const start = this.#p.opaque !== undefined ? this.protocol : this.protocol + '//' + this.#p.authority;
      return start + this.pathname + this.search + this.hash;
    }
    set href(v) { const u = new URL(v); this.#p = u.#p; if (this.#params) this.#follow(); }
    toString() { return this.href; }
    toJSON() { return this.href; }
    static canParse(input, base) { try { new URL(input, base); return true; } catch { return false; } }
  }

  return { URL, URLSearchParams };
})
