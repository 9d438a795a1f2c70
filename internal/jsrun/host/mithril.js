// Mithril's m.request: parameters fill in the URL or go into its query.
(function (host, use) {
  const { XMLHttpRequest } = use('xhr');
  const request = (first, second) => {
    const o = typeof first === 'string' ? { ...second, url: first } : first;
    const params = { ...o.params };
    const path = o.url.replace(/:(\w+)/g, (whole, n) => {
      if (!(n in params)) return whole;
      const value = params[n];
      delete params[n];
      return encodeURIComponent(value);
    });
    const query = Object.entries(params).filter(([, v]) => v !== undefined && v !== null).map(([n, v]) => encodeURIComponent(n) + '=' + encodeURIComponent(v)).join('&');
    return new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest();
      xhr.open(o.method || 'GET', path + (query && (path.includes('?') ? '&' : '?') + query));
      xhr.setRequestHeader('Accept', 'application/json, text/*');
      if (o.body) xhr.setRequestHeader('Content-Type', 'application/json; charset=utf-8');
      for (const n of Object.keys(o.headers || {})) xhr.setRequestHeader(n, o.headers[n]);
      xhr.onload = () => {
        const answer = JSON.parse(xhr.responseText);
        if (xhr.status < 300) resolve(answer); else reject(Object.assign(new Error(xhr.responseText), { code: xhr.status, response: answer }));
      };
      xhr.onerror = () => reject(new Error('the request failed'));
      xhr.send(o.body ? JSON.stringify(o.body) : null);
    });
  };
  return { m: Object.assign(() => ({}), { request, mount() {}, render() {}, route() {}, redraw() {} }) };
})
