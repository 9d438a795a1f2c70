// Parameters are properties that are assigned, and a loop writes them out.
// Seen in scripts with their own serializer.
var apiKey = 'abcdefghijklmnopqrstuv((';

function call(route, params) {
  params.site = 'stackoverflow'; // want+1 "SE001"
  params.key = apiKey;
  var query = [];
  for (var name in params) query.push(name + '=' + encodeURIComponent(params[name]));
  return fetch('https://api.stackexchange.com/2.2/' + route + '?' + query.join('&')).then(function (r) { return r.json(); });
}

call('tags', { inname: 'java script' }).then(function (d) { console.log(d.items[0].name, d.quota_max); });
