const root = 'https://api.stackexchange.com/2.3';

function query(path, params) {
  return fetch(root + path + '?' + new URLSearchParams(params)).then(r => r.json());
}

module.exports = { root, query };
