// The parts of jQuery that send requests, and enough of the rest for the
// programs around them. Version 3 unless host.oldJQuery asks for one before
// 1.9, which knows `type` but not `method`.
(function (host, use) {
  const { XMLHttpRequest } = use('xhr');
  const deferred = use('deferred');
  const isFunction = f => typeof f === 'function';
  const isPlain = o => Object.prototype.toString.call(o) === '[object Object]' &&
    [null, Object.prototype].includes(Object.getPrototypeOf(o));

  function $(what) {
    if (isFunction(what)) { host.setTimeout(() => what($), 0); return $.fn; }
    return use('dom').selection($);
  }

  $.extend = function (...args) {
    const deep = args[0] === true;
    if (typeof args[0] === 'boolean') args.shift();
    const target = args.length > 1 ? args[0] : $;
    for (const from of args.length > 1 ? args.slice(1) : args) {
      for (const name in from || {}) {
        const value = from[name];
        if (name === '__proto__' || value === target || value === undefined) continue;
        if (deep && (isPlain(value) || Array.isArray(value))) {
          const old = target[name];
          const base = Array.isArray(value) ? (Array.isArray(old) ? old : []) : isPlain(old) ? old : {};
          target[name] = $.extend(true, base, value);
        } else {
          target[name] = value;
        }
      }
    }
    return target;
  };

  // add appends one value of a form, with PHP's brackets for nested ones.
  function add(out, name, value, traditional) {
    if (Array.isArray(value)) {
      value.forEach((v, i) => {
        if (traditional || /\[\]$/.test(name)) add(out, name, v, true);
        else add(out, name + '[' + (typeof v === 'object' && v !== null ? i : '') + ']', v, traditional);
      });
    } else if (!traditional && typeof value === 'object' && value !== null) {
      for (const n in value) add(out, name + '[' + n + ']', value[n], traditional);
    } else {
      if (isFunction(value)) value = value();
      const unset = (value === null || value === undefined) && !host.oldJQuery; // jQuery 1.7 sends their names
      out.push(encodeURIComponent(name) + '=' + encodeURIComponent(unset ? '' : value));
    }
  }

  $.param = function (data, traditional) {
    const out = [];
    if (data === null || data === undefined) return '';
    if (Array.isArray(data)) for (const p of data) add(out, p.name, p.value, true);
    else for (const name in data) add(out, name, data[name], traditional);
    return host.oldJQuery ? out.join('&').replace(/%20/g, '+') : out.join('&');
  };

  $.ajaxSettings = {
    type: 'GET', processData: true, async: true, global: true, jsonp: 'callback',
    contentType: 'application/x-www-form-urlencoded; charset=UTF-8',
    accepts: {
      '*': '*/*', text: 'text/plain', html: 'text/html', json: 'application/json, text/javascript',
      script: 'text/javascript, application/javascript, application/ecmascript, application/x-ecmascript',
    },
  };
  $.ajaxSetup = options => $.extend(true, $.ajaxSettings, options);
  $.ajaxPrefilter = () => {};

  let nonce = 1000;
  const placeholder = /(=)\?(?=&|$)|\?\?/;
  const append = (url, text) => url + (/\?/.test(url) ? '&' : '?') + text;

  // jsonp turns settings for JSONP into those for a script, and returns the
  // callback's name, or nothing.
  function jsonp(s) {
    if (!/^jsonp?$/.test(s.dataTypes[0]) || s.jsonp === false) return undefined;
    const form = typeof s.data === 'string' && /^application\/x-www-form-urlencoded/.test(s.contentType || '');
    const slot = placeholder.test(s.url) ? 'url' : form && placeholder.test(s.data) ? 'data' : '';
    if (!slot && s.dataTypes[0] !== 'jsonp') return undefined;
    const given = isFunction(s.jsonpCallback) ? s.jsonpCallback() : s.jsonpCallback;
    const name = given || 'jQuery_' + nonce++;
    if (slot) s[slot] = s[slot].replace(placeholder, '$1' + name);
    else s.url = append(s.url, s.jsonp + '=' + name);
    s.dataTypes[0] = 'script';
    return name;
  }

  // prepare merges the options of a call into settings.
  function prepare(options) {
    const { url, context } = options;
    const s = $.extend(true, {}, $.ajaxSettings, { ...options, url: undefined, context: undefined });
    s.context = context;
    s.url = String(url || s.url || host.base()).replace(/#.*$/, '').replace(/^\/\//, host.protocol() + '//');
    s.type = (host.oldJQuery ? s.type : options.method || options.type || s.method || s.type).toUpperCase();
    s.dataTypes = (s.dataType || '*').toLowerCase().match(/\S+/g);
    if (s.data && s.processData && typeof s.data !== 'string') s.data = $.param(s.data, s.traditional);
    s.callback = jsonp(s);
    s.script = s.dataTypes[0] === 'script';
    if (s.script) { s.type = 'GET'; if (s.cache === undefined) s.cache = false; }
    s.hasContent = !/^(GET|HEAD)$/.test(s.type);
    const form = /^application\/x-www-form-urlencoded/.test(s.contentType || '');
    if (s.hasContent && s.data && s.processData && form) s.data = s.data.replace(/%20/g, '+');
    if (!s.hasContent) {
      if (s.data) { s.url = append(s.url, s.data); delete s.data; }
      if (s.cache === false) s.url = append(s.url, '_=' + nonce++);
    }
    return s;
  }

  // crossDomain reports whether a URL leads to another origin than the page's.
  const crossDomain = url => new (use('url').URL)(url, host.base()).origin !== new (use('url').URL)(host.base()).origin;

  // convert turns the text of an answer into what the data type promises.
  function convert(s, text, type) {
    const kind = s.dataTypes[0] !== '*' ? s.dataTypes[0] : /\bjson\b/.test(type || '') ? 'json' : 'text';
    return kind === 'json' ? JSON.parse(text) : text;
  }

  $.ajax = function (url, options) {
    if (typeof url === 'object') { options = url; url = undefined; }
    options = { ...options };
    if (url !== undefined) options.url = url;
    const s = prepare(options);
    const context = s.context || s;
    const d = deferred.Deferred();
    const complete = [];
    const headers = [];
    const jqXHR = d.promise({
      readyState: 0, status: 0, statusText: '', responseText: undefined, responseJSON: undefined,
      setRequestHeader(name, value) {
        const at = headers.findIndex(h => h[0].toLowerCase() === name.toLowerCase());
        if (at < 0) headers.push([name, value]); else headers[at][1] = value;
        return this;
      },
      getResponseHeader: () => null, getAllResponseHeaders: () => '',
      abort() { settle(false, 'abort', 'canceled'); return jqXHR; },
    });
    if (host.oldJQuery) Object.assign(jqXHR, { success: jqXHR.done, error: jqXHR.fail, complete(f) { complete.push(f); return jqXHR; } });
    let settled = false;
    // settle runs the callbacks of a finished request.
    function settle(ok, status, value) {
      if (settled) return;
      settled = true;
      const args = ok ? [value, status, jqXHR] : [jqXHR, status, value];
      d[ok ? 'resolveWith' : 'rejectWith'](context, args);
      for (const f of complete) f.call(context, jqXHR, status);
    }

    if (s.data && s.hasContent && s.contentType !== false || options.contentType) jqXHR.setRequestHeader('Content-Type', s.contentType);
    const accept = s.accepts[s.dataTypes[0]];
    jqXHR.setRequestHeader('Accept', accept && s.dataTypes[0] !== '*' ? accept + ', */*; q=0.01' : s.accepts['*']);
    if (!s.script && !crossDomain(s.url)) jqXHR.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    for (const name in s.headers) jqXHR.setRequestHeader(name, s.headers[name]);
    if (s.beforeSend && s.beforeSend.call(context, jqXHR, s) === false) return jqXHR.abort();
    for (const f of [].concat(s.success || [])) jqXHR.done(f);
    for (const f of [].concat(s.error || [])) jqXHR.fail(f);
    complete.push(...[].concat(s.complete || []));
    if (s.script) script(s, settle); else transport(s, headers, jqXHR, settle);
    return jqXHR;
  };

  // script sends by a script element: no header is sent, no status is seen.
  function script(s, settle) {
    let data;
    if (s.callback) globalThis[s.callback] = value => { data = value; };
    host.send({ method: 'GET', url: new (use('url').URL)(s.url, host.base()).href, headers: [['Accept', '*/*']] }, (error, r) => {
      if (!error && r.status < 400) host.run(r.body);
      if (s.callback) delete globalThis[s.callback];
      if (error || r.status >= 400) settle(false, 'error', 'error');
      else if (s.callback && data === undefined) settle(false, 'parsererror', new Error(s.callback + ' was not called'));
      else settle(true, 'success', s.callback ? data : r.body);
    });
  }

  // transport sends by XMLHttpRequest.
  function transport(s, headers, jqXHR, settle) {
    const xhr = s.xhr ? s.xhr() : new XMLHttpRequest();
    xhr.open(s.type, s.url, s.async);
    for (const name in s.xhrFields) xhr[name] = s.xhrFields[name];
    for (const [name, value] of headers) xhr.setRequestHeader(name, value);
    xhr.onload = () => {
      Object.assign(jqXHR, { readyState: 4, status: xhr.status, statusText: xhr.statusText, responseText: xhr.responseText });
      const type = xhr.getResponseHeader('content-type');
      jqXHR.getResponseHeader = name => xhr.getResponseHeader(name);
      try { if (!host.oldJQuery && /\bjson\b/.test(type)) jqXHR.responseJSON = JSON.parse(xhr.responseText); } catch { /* stays undefined */ }
      if (s.statusCode && s.statusCode[xhr.status]) s.statusCode[xhr.status](jqXHR);
      if (xhr.status < 200 || xhr.status >= 300) return settle(false, 'error', xhr.statusText);
      let data;
      try { data = convert(s, xhr.responseText, type); } catch (e) { return settle(false, 'parsererror', e); }
      return settle(true, 'success', data);
    };
    xhr.onerror = () => settle(false, 'error', '');
    xhr.send(s.hasContent && s.data || null);
  }

  for (const method of ['get', 'post']) {
    $[method] = function (url, data, callback, type) {
      if (isFunction(data)) { type = type || callback; callback = data; data = undefined; }
      return $.ajax($.extend({ url, type: method, dataType: type, data, success: callback }, isPlain(url) && url));
    };
  }
  $.getJSON = (url, data, callback) => $.get(url, data, callback, 'json');
  $.getScript = (url, callback) => $.get(url, undefined, callback, 'script');

  $.fn = {
    load(url, data, callback) {
      if (isFunction(data)) { callback = data; data = undefined; }
      const type = data && typeof data === 'object' ? 'POST' : 'GET';
      $.ajax({ url, type, dataType: 'html', data }).always((text, status, x) => callback && callback.call(this, text, status, x));
      return this;
    },
    extend(o) { return $.extend($.fn, o); },
    jquery: host.oldJQuery ? '1.7.2' : '3.7.1',
  };
  return Object.assign($, {
    Deferred: deferred.Deferred, when: deferred.when, isFunction, isArray: Array.isArray, isPlainObject: isPlain, noop() {},
    isEmptyObject: o => Object.keys(o).length === 0, parseJSON: JSON.parse, trim: s => String(s).trim(), now: Date.now,
    inArray: (v, a) => Array.from(a).indexOf(v), grep: (a, f) => a.filter(v => f(v)), proxy: (f, self) => f.bind(self),
    merge: (a, b) => { a.push(...b); return a; }, type: v => Object.prototype.toString.call(v).slice(8, -1).toLowerCase(),
    map: (o, f) => Object.keys(o).flatMap(n => { const v = f(o[n], Array.isArray(o) ? +n : n); return v === null || v === undefined ? [] : v; }),
    each(o, f) { for (const n of Object.keys(o)) if (f.call(o[n], Array.isArray(o) ? +n : n, o[n]) === false) break; return o; },
  });
})
