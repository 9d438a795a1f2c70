// A helper sends to any URL; only one of its callers asks the API.
// Seen in scripts with one get() for everything: the helper must not get the header for all.
var key = 'abcdefghijklmnopqrstuv((';

function get(url, done) {
  var xhr = new XMLHttpRequest();
  xhr.open('GET', url);
  xhr.onload = function () { done(JSON.parse(xhr.responseText)); };
  xhr.send();
}

get('https://example.com/list.json', function (d) { console.log(d.path); });
get('https://api.stackexchange.com/2.2/tags?site=stackoverflow&key=' + key, function (d) { console.log(d.quota_max); }); // want "SE001"
