// https.get with a URL and a callback.
// Seen in bots without dependencies.
var https = require('https');
var zlib = require('zlib');
var key = 'abcdefghijklmnopqrstuv((';

https.get('https://api.stackexchange.com/2.2/sites?key=' + key + '&pagesize=3', function (res) { // want "SE001"
  var body = '';
  var text = res.pipe(zlib.createGunzip());
  text.on('data', function (d) { body += d; });
  text.on('end', function () { console.log(JSON.parse(body).items.length, JSON.parse(body).quota_max); });
});
