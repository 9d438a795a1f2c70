// A helper sends whatever URL it is given, and all its callers ask the API.
// Seen in scripts that have parameters in an array.
var API_KEY = 'abcdefghijklmnopqrstuv((';

function getJSON(url, done) {
  var xhr = new XMLHttpRequest();
  xhr.open('GET', url);
  xhr.onload = function () { done(JSON.parse(xhr.responseText)); };
  xhr.send();
}

function api(route, done) {
  var url = 'https://api.stackexchange.com/2.2/' + route + '?';
  url += ['site=stackoverflow', 'key=' + API_KEY].join('&'); // want "SE001"
  getJSON(url, done);
}

api('tags', function (d) { console.log(d.items[0].name, d.quota_max); });
