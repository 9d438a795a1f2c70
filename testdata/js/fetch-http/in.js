// The key goes over plain HTTP: the fix takes care of that too.
// Seen in scripts that are very old.
// page: http://example.com/page
var key = 'abcdefghijklmnopqrstuv((';

fetch('http://api.stackexchange.com/2.0/tags?key=' + key + '&site=stackoverflow') // want "SE001"
  .then(function (r) { return r.json(); })
  .then(function (d) { console.log(d.items[0].name, d.quota_max); });
