// The key goes through encodeURIComponent, which a header must not have.
// Seen where somebody was careful with URLs.
var config = { key: 'abcdefghijklmnopqrstuv((' };
var key = config.key;

fetch('//api.stackexchange.com/2.2/info?site=' + encodeURIComponent('stack overflow') + '&key=' + encodeURIComponent(key)) // want "SE001"
  .then(function (r) { return r.json(); })
  .then(function (d) { console.log(d.total, d.quota_max); });
