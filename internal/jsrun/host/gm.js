// The functions that userscript managers offer. Their requests are not held to
// CORS.
(function (host, use) {
  const { URL } = use('url');
  const { encode } = use('web');

  // request sends as the callback form does.
  function request(details) {
    const [body, type] = encode(details.data);
    const headers = Object.entries(details.headers || {}).map(([n, v]) => [n, String(v)]);
    if (type && !headers.some(h => h[0].toLowerCase() === 'content-type')) headers.push(['Content-Type', type]);
    const url = new URL(String(details.url), host.base()).href;
    let aborted = false;
    host.send({ method: (details.method || 'GET').toUpperCase(), url, headers, body }, (error, r) => {
      if (aborted) return;
      const response = answer(details, error, r);
      for (const name of error ? ['onerror', 'onloadend'] : ['onreadystatechange', 'onload', 'onloadend']) {
        if (typeof details[name] === 'function') details[name].call(response, response);
      }
    });
    return { abort() { aborted = true; if (details.onabort) details.onabort({}); } };
  }

  // answer builds the object that callbacks are given.
  function answer(details, error, r) {
    if (error) return { readyState: 4, status: 0, statusText: '', error: 'network', context: details.context };
    let response = r.body;
    if (details.responseType === 'json') {
      try { response = JSON.parse(r.body); } catch { response = undefined; }
    }
    return {
      readyState: 4, status: r.status, statusText: r.statusText, responseText: r.body, response,
      responseHeaders: r.headers.map(h => h.join(': ')).join('\r\n'), finalUrl: r.url, context: details.context,
    };
  }

  // promised is the form of GM 4: callbacks and a promise.
  function promised(details) {
    return new Promise((resolve, reject) => request({
      ...details,
      onload(r) { if (details.onload) details.onload.call(r, r); resolve(r); },
      onerror(r) { if (details.onerror) details.onerror.call(r, r); reject(r); },
    }));
  }

  const values = new Map();
  const GM_getValue = (name, otherwise) => values.has(name) ? values.get(name) : otherwise;
  const GM_setValue = (name, value) => { values.set(name, value); };
  const GM_deleteValue = name => { values.delete(name); };
  const GM_listValues = () => [...values.keys()];
  const info = { script: { name: 'script', version: '1.0' }, scriptHandler: 'jsrun', version: '1' };

  // A menu command is run once, as if the user had chosen it.
  const GM_registerMenuCommand = (name, f) => { host.setTimeout(f, 0); return name; };
  const nothing = () => {};

  return {
    GM_xmlhttpRequest: request, GM_getValue, GM_setValue, GM_deleteValue, GM_listValues, GM_registerMenuCommand,
    GM_addStyle: nothing, GM_log: use('console').console.log, GM_notification: nothing, GM_setClipboard: nothing,
    GM_openInTab: url => use('dom').open(url), GM_info: info,
    GM: {
      xmlHttpRequest: promised, xmlhttpRequest: promised, info,
      getValue: async (...a) => GM_getValue(...a), setValue: async (...a) => GM_setValue(...a),
      deleteValue: async name => GM_deleteValue(name), listValues: async () => GM_listValues(),
      registerMenuCommand: GM_registerMenuCommand, addStyle: nothing, notification: nothing,
      openInTab: url => use('dom').open(url),
    },
  };
})
