// Angular's HttpClient, its immutable maps, and inject.
(function (host, use) {
  const { XMLHttpRequest } = use('xhr');
  const { Observable } = use('rxjs').rxjs;

  // Pairs is a list of names and values that never changes: its methods return another.
  class Pairs {
    constructor(list = []) { this.list = list; }
    with(list) { return Object.assign(Object.create(Object.getPrototypeOf(this)), { list }); }
    set(name, value) { return this.with([...this.list.filter(([n]) => !this.same(n, name)), [name, value]]); }
    append(name, value) { return this.with([...this.list, [name, value]]); }
    appendAll(object) { return this.with([...this.list, ...Object.entries(object)]); }
    delete(name) { return this.with(this.list.filter(([n]) => !this.same(n, name))); }
    get(name) { const found = this.list.find(([n]) => this.same(n, name)); return found ? found[1] : null; }
    has(name) { return this.get(name) !== null; }
    same(a, b) { return a === b; }
  }
  class HttpHeaders extends Pairs {
    constructor(given = {}) { super(Object.entries(given)); }
    same(a, b) { return a.toLowerCase() === b.toLowerCase(); }
  }

  // encode leaves the characters alone that Angular decodes again.
  const encode = v => encodeURIComponent(v).replace(/%(40|3A|24|2C|3B|3D|3F|2F)/gi, (s, hex) => String.fromCharCode(parseInt(hex, 16)));
  class HttpParams extends Pairs {
    constructor({ fromObject = {}, fromString = '' } = {}) {
      const pairs = fromString.replace(/^\?/, '').split('&').filter(Boolean).map(p => p.split('=').map(decodeURIComponent));
      super([...pairs, ...Object.entries(fromObject).flatMap(([n, v]) => [].concat(v).map(x => [n, x]))]);
    }
    toString() { return this.list.map(([n, v]) => encode(n) + '=' + encode(v)).join('&'); }
  }

  class HttpClient {
    request(method, address, options = {}) {
      const params = options.params instanceof HttpParams ? options.params : new HttpParams({ fromObject: options.params || {} });
      const query = params.toString();
      const url = address + (query ? (address.includes('?') ? '&' : '?') + query : '');
      const headers = options.headers instanceof HttpHeaders ? options.headers : new HttpHeaders(options.headers);
      return new Observable(s => {
        const xhr = new XMLHttpRequest();
        xhr.open(method, url);
        for (const [n, v] of headers.list) xhr.setRequestHeader(n, v);
        if (!headers.has('Accept')) xhr.setRequestHeader('Accept', 'application/json, text/plain, */*');
        let body = options.body;
        if (body instanceof HttpParams) { xhr.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded;charset=UTF-8'); body = body.toString(); }
        if (body && typeof body === 'object') { if (!headers.has('Content-Type')) xhr.setRequestHeader('Content-Type', 'application/json'); body = JSON.stringify(body); }
        xhr.onload = () => {
          if (xhr.status >= 400) return s.error({ name: 'HttpErrorResponse', status: xhr.status, error: xhr.responseText });
          const answer = options.responseType === 'text' ? xhr.responseText : JSON.parse(xhr.responseText);
          s.next(options.observe === 'response' ? { body: answer, status: xhr.status } : answer);
          return s.complete();
        };
        xhr.onerror = () => s.error({ name: 'HttpErrorResponse', status: 0 });
        xhr.send(body === undefined ? null : body);
      });
    }
  }
  for (const m of ['get', 'delete', 'head', 'options']) HttpClient.prototype[m] = function (url, o) { return this.request(m.toUpperCase(), url, o); };
  for (const m of ['post', 'put', 'patch']) HttpClient.prototype[m] = function (url, body, o) { return this.request(m.toUpperCase(), url, { ...o, body }); };

  return { http: { HttpClient, HttpHeaders, HttpParams }, core: { inject: C => new C(), Injectable: () => C => C, signal: v => () => v } };
})
