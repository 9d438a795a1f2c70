// The serializer of the package qs, which superagent and request use.
(function () {
  // escape leaves only what RFC 3986 leaves.
  const escape = v => encodeURIComponent(v).replace(/[!'()*]/g, c => '%' + c.charCodeAt(0).toString(16).toUpperCase());

  function pairs(name, value, repeat) {
    if (value === undefined) return [];
    if (value === null) return [escape(name) + '='];
    if (Array.isArray(value)) return value.flatMap((v, i) => pairs(repeat ? name : `${name}[${i}]`, v, repeat));
    if (typeof value === 'object') return Object.keys(value).flatMap(n => pairs(`${name}[${n}]`, value[n], repeat));
    return [escape(name) + '=' + escape(value)];
  }
  return { stringify: (o, { indices } = {}) => Object.keys(o || {}).flatMap(n => pairs(n, o[n], indices === false)).join('&') };
})
