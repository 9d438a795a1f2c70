function getJSON(url) {
  return fetch(url).then(r => r.json());
}

module.exports = { getJSON };
