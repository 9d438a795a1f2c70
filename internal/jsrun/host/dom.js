// A page without content: elements take what they are given, handlers are run
// once as if the user had acted, and what loads a URL sends a request.
(function (host, use) {
  const { URL } = use('url');
  const absolute = url => new URL(String(url), host.base()).href;

  // load requests a URL the way a page does: without a script seeing the answer.
  function load(url, done, accept = 'text/html', more = {}) {
    host.send({ method: 'GET', url: absolute(url), headers: [['Accept', accept]], ...more }, (error, r) => done && done(error, r));
  }

  // beacon sends a body and does not care for the answer.
  function beacon(url, data) {
    const [body, type] = use('web').encode(data);
    const headers = [['Accept', '*/*'], ...type ? [['Content-Type', type]] : []];
    load(url, null, '', { method: 'POST', headers, body });
    return true;
  }

  // act runs a handler in a later turn.
  const act = (self, type, f) => {
    if (typeof f === 'function') host.setTimeout(() => f.call(self, { type, target: self, currentTarget: self, preventDefault() {}, stopPropagation() {}, data: '' }), 0);
  };

  class Element {
    #src = ''; #in = false;
    constructor(tag) {
      Object.assign(this, {
        tagName: tag.toUpperCase(), style: {}, dataset: {}, attributes: {}, children: [], value: 'value', textContent: '', innerHTML: '', href: '', id: '',
        className: '', classList: { add() {}, remove() {}, toggle() {}, contains: () => false },
      });
    }
    get src() { return this.#src; }
    set src(url) { this.#src = url; if (this.tagName === 'IMG' || this.#in) this.#load(); }
    #load() {
      if (!this.#src || !/^(IMG|SCRIPT|IFRAME)$/.test(this.tagName)) return;
      const accept = { IMG: 'image/*', SCRIPT: '*/*' }[this.tagName];
      load(this.#src, (error, r) => {
        if (!error && this.tagName === 'SCRIPT' && r.status < 400) host.run(r.body);
        const f = error || r.status >= 400 ? this.onerror : this.onload;
        if (typeof f === 'function') f.call(this, { type: 'load', target: this });
      }, accept);
    }
    appendChild(child) {
      this.children.push(child);
      if (child instanceof Element && !child.#in) { child.#in = true; if (child.tagName !== 'IMG') child.#load(); }
      return child;
    }
    append(...all) { all.forEach(c => this.appendChild(c)); }
    prepend(...all) { this.append(...all); }
    insertBefore(child) { return this.appendChild(child); }
    insertAdjacentHTML() {}
    removeChild(child) { return child; }
    remove() {}
    setAttribute(name, value) { if (name === 'src') this.src = value; else this.attributes[name] = value; }
    getAttribute(name) { return name in this.attributes ? this.attributes[name] : null; }
    addEventListener(type, f) { act(this, type, f); }
    removeEventListener() {}
    click() { if (this.tagName === 'A' && this.href) load(this.href); }
    querySelector() { return new Element('div'); }
    querySelectorAll() { return [new Element('div')]; }
    getElementsByTagName() { return [new Element('div')]; }
    closest() { return new Element('div'); }
    get parentNode() { return new Element('div'); }
  }

  const page = new Element('html');
  const document = Object.assign(page, {
    head: new Element('head'), body: new Element('body'), documentElement: page, cookie: '', readyState: 'complete', title: 'page',
    createElement: tag => new Element(tag), createTextNode: text => text, getElementById: () => new Element('div'),
    getElementsByClassName: () => [new Element('div')], hidden: false,
  });
  class Image extends Element { constructor() { super('img'); } }

  const url = new URL(host.base());
  const location = { reload() {}, replace: to => load(to), assign: to => load(to), toString: () => url.href };
  for (const part of ['protocol', 'host', 'hostname', 'port', 'pathname', 'origin']) Object.defineProperty(location, part, { get: () => url[part] });
  Object.defineProperty(location, 'hash', { get: () => url.hash, set(v) { url.hash = v; } });
  for (const part of ['href', 'search']) Object.defineProperty(location, part, { get: () => url[part], set(v) { load(v); } });

  class EventSource {
    // What is no event stream is an error, and the API has none.
    constructor(url) { load(url, () => { if (this.onerror) this.onerror({ type: 'error', target: this }); }, 'text/event-stream'); }
    addEventListener() {}
    close() {}
  }

  // storage is localStorage and its kind.
  function storage() {
    const map = new Map();
    return {
      getItem: name => map.has(String(name)) ? map.get(String(name)) : null,
      setItem(name, value) { map.set(String(name), String(value)); },
      removeItem(name) { map.delete(String(name)); }, clear() { map.clear(); },
      key: i => [...map.keys()][i], get length() { return map.size; },
    };
  }

  // selection is what $(selector) returns: one element whose methods return
  // the selection, and read nothing.
  function selection($) {
    const element = new Element('div');
    const known = {
      0: element, length: 1, then: undefined,
      each(f) { f.call(element, 0, element); return self; }, get: () => element, toArray: () => [element], map: f => [f.call(element, 0, element)],
      ready(f) { act(element, 'ready', f); return self; },
      on(type, ...rest) { act(element, type, rest[rest.length - 1]); return self; },
      val: (...a) => a.length ? self : 'value', is: () => false, hasClass: () => false, index: () => 0, width: () => 0, height: () => 0, offset: () => ({ top: 0, left: 0 }),
    };
    for (const name of ['text', 'html']) known[name] = (...a) => a.length ? self : 'text';
    for (const name of ['attr', 'data', 'prop', 'css']) known[name] = (n, ...a) => a.length || typeof n === 'object' ? self : undefined;
    for (const name of ['click', 'submit', 'change', 'keyup', 'keydown', 'blur', 'hover']) known[name] = f => { act(element, name, f); return self; };
    known.one = known.bind = known.on;
    const self = new Proxy(known, {
      get: (o, name) => typeof name === 'symbol' || name in o ? o[name] : name in $.fn ? $.fn[name] : () => self,
    });
    return self;
  }

  const importScripts = (...urls) => urls.forEach(u => host.sendNow({ method: 'GET', url: absolute(u), headers: [] }, (error, r) => {
    if (error || r.status >= 400) throw new Error('importScripts: the script was not loaded');
    host.run(r.body);
  }));
  const navigator = {
    userAgent: 'jsrun', language: 'en', onLine: true, clipboard: { async writeText() {} },
    sendBeacon: beacon,
  };
  const open = to => { load(to); return { document, location, closed: false, close() {}, focus() {}, postMessage() {} }; };

  return {
    document, location, navigator, open, Image, EventSource, importScripts, selection, load, Element, HTMLElement: Element, Node: Element,
    localStorage: storage(), sessionStorage: storage(),
    history: { pushState() {}, replaceState() {} },
    addEventListener(type, f) { if (/^(load|DOMContentLoaded|click)$/.test(type)) act(globalThis, type, f); },
    removeEventListener() {},
    MutationObserver: class { observe() {} disconnect() {} },
    WebSocket: class { send() {} close() {} addEventListener() {} },
  };
})
