function getJSON(url) {
  return fetch(url).then(function (r) { return r.json(); });
}
