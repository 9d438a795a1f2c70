// The parts of Vue that scripts call, and the clients that its plugins give to
// components. Nothing is rendered: what is to run when a component is mounted runs
// in a later turn.
(function (host, use) {
  const axios = use('axios');
  const { fetch } = use('web');
  const { URL } = use('url');

  // $http offers what vue-resource and axios have in common, with what vue-resource
  // names otherwise.
  const request = method => (...args) => axios[method](...args).then(r => Object.assign(r, { body: r.data }));
  const $http = Object.fromEntries(['get', 'delete', 'head', 'post', 'put', 'patch'].map(m => [m, request(m)]));

  class Vue {
    constructor(options) {
      const data = typeof options.data === 'function' ? options.data() : options.data;
      Object.assign(this, data, options.methods, { $http, $axios: axios });
      for (const hook of ['created', 'mounted']) if (options[hook]) host.setTimeout(() => options[hook].call(this), 0);
    }
  }
  Vue.http = $http;
  Vue.use = () => Vue;

  // $fetch is that of Nuxt: parameters that are undefined are left out.
  async function $fetch(address, options = {}) {
    const { query, params, baseURL = '', body, ...init } = options;
    const url = new URL(baseURL + address, host.base());
    for (const [n, v] of Object.entries({ ...params, ...query })) if (v !== undefined) url.searchParams.append(n, v);
    const headers = { accept: 'application/json', ...init.headers };
    const json = body && typeof body === 'object';
    if (json) headers['content-type'] = 'application/json';
    const r = await fetch(url.href, { ...init, headers, body: json ? JSON.stringify(body) : body });
    if (!r.ok) throw Object.assign(new Error('FetchError ' + r.status), { name: 'FetchError', status: r.status });
    return r.json();
  }
  const useFetch = async (address, options) => {
    try { return { data: { value: await $fetch(address, options) }, error: { value: null } }; } catch (e) { return { data: { value: null }, error: { value: e } }; }
  };

  return {
    Vue, $fetch, useFetch, ofetch: { ofetch: $fetch, $fetch },
    ref: value => ({ value }), reactive: object => object, computed: f => ({ get value() { return f(); } }),
    onMounted: f => host.setTimeout(f, 0), watch() {}, watchEffect: f => f(), defineComponent: options => options,
  };
})
