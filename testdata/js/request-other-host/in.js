// The package request with a key for another host.
// Seen in bots that are years old.
var request = require('request');

request({ url: 'https://api.github.com/user', qs: { access_token: 'abc' }, json: true }, function (error, response, body) {
  console.log(body.query);
});
