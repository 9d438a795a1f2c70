// https.get with a URL and a callback.
// Seen in bots without dependencies.
var https = require('https');
var key = 'abcdefghijklmnopqrstuv((';

https.get('https://api.stackexchange.com/2.2/sites?key=' + key + '&pagesize=3', function (res) { // want "SE001"
  var body = '';
  res.on('data', function (d) { body += d; });
  res.on('end', function () { console.log(JSON.parse(body).items.length, JSON.parse(body).quota_max); });
});
