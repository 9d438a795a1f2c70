// The package request with qs, ES5 style.
// Seen in bots that are years old.
var request = require('request');
var key = 'abcdefghijklmnopqrstuv((';

request({
  url: 'https://api.stackexchange.com/2.2/tags',
  qs: { site: 'stackoverflow', key: key }, // want "SE001"
  gzip: true,
  json: true
}, function (error, response, body) {
  console.log(error, body.items[0].name, body.quota_max);
});
request('https://api.stackexchange.com/2.2/sites?key=' + key, function (error, response, body) { // want "SE001"
  console.log(error, response.statusCode);
});
