// XMLHttpRequest after its standard, with the errors that a wrong order of
// calls raises.
(function (host, use) {
  const { URL } = use('url');
  const { Headers, encode } = use('web');

  // invalid is the error for a call at the wrong time.
  const invalid = what => Object.assign(new Error(what), { name: 'InvalidStateError' });

  class EventTarget {
    #listeners = [];
    addEventListener(type, f) { this.#listeners.push([type, f]); }
    removeEventListener(type, f) { this.#listeners = this.#listeners.filter(l => l[0] !== type || l[1] !== f); }
    dispatchEvent(event) {
      const own = this['on' + event.type];
      Object.assign(event, { target: this, currentTarget: this });
      if (typeof own === 'function') own.call(this, event);
      for (const [type, f] of [...this.#listeners]) if (type === event.type) (f.handleEvent || f).call(this, event);
      return true;
    }
  }

  class XMLHttpRequest extends EventTarget {
    #request = null; #headers = null; #sent = false; #answer = null; #aborted = false;

    constructor() {
      super();
      Object.assign(this, { readyState: 0, status: 0, statusText: '', responseType: '', responseURL: '', timeout: 0, withCredentials: false });
      this.upload = new EventTarget();
    }
    #turn(state) { this.readyState = state; this.dispatchEvent({ type: 'readystatechange' }); }
    #end(type) { this.dispatchEvent({ type }); this.dispatchEvent({ type: 'loadend' }); }

    open(method, url, async = true) {
      method = String(method);
      if (/^(get|post|put|head|delete|options)$/i.test(method)) method = method.toUpperCase();
      this.#request = { method, url: new URL(String(url), host.base()).href, async, cors: true };
      this.#headers = new Headers();
      this.#sent = this.#aborted = false;
      this.#answer = null;
      this.#turn(1);
    }
    setRequestHeader(name, value) {
      if (this.readyState !== 1 || this.#sent) throw invalid('setRequestHeader: the object is not open');
      this.#headers.append(name, value);
    }
    overrideMimeType() {}
    send(body) {
      if (this.readyState !== 1 || this.#sent) throw invalid('send: the object is not open');
      this.#sent = true;
      const [data, type] = encode(/^(GET|HEAD)$/.test(this.#request.method) ? null : body);
      if (type && !this.#headers.has('content-type')) this.#headers.set('content-type', type);
      if (!this.#headers.has('accept')) this.#headers.set('accept', '*/*');
      const spec = { ...this.#request, headers: [...this.#headers], body: data };
      const done = (error, answer) => { if (!this.#aborted) this.#done(error, answer); };
      if (this.#request.async) host.send(spec, done); else host.sendNow(spec, done);
    }
    #done(error, answer) {
      if (error) { this.#turn(4); this.#end('error'); return; }
      this.#answer = answer;
      Object.assign(this, { status: answer.status, statusText: answer.statusText, responseURL: answer.url });
      for (const state of [2, 3, 4]) this.#turn(state);
      this.#end('load');
    }
    abort() {
      this.#aborted = this.#sent;
      if (this.#aborted && this.readyState < 4) { this.#turn(4); this.#end('abort'); }
      this.readyState = 0;
    }
    get responseText() {
      if (this.responseType !== '' && this.responseType !== 'text') throw invalid('responseText: the type is not text');
      return this.readyState > 2 && this.#answer ? this.#answer.body : '';
    }
    get response() {
      if (this.responseType !== 'json') return this.responseText;
      if (this.readyState !== 4 || !this.#answer) return null;
      try { return JSON.parse(this.#answer.body); } catch { return null; }
    }
    getResponseHeader(name) { return this.#answer ? new Headers(this.#answer.headers).get(name) : null; }
    getAllResponseHeaders() {
      return this.#answer ? this.#answer.headers.map(h => h.join(': ').toLowerCase() + '\r\n').join('') : '';
    }
  }
  const states = { UNSENT: 0, OPENED: 1, HEADERS_RECEIVED: 2, LOADING: 3, DONE: 4 };
  Object.assign(XMLHttpRequest, states);
  Object.assign(XMLHttpRequest.prototype, states);

  return { XMLHttpRequest, EventTarget };
})
