// A module of Node exports names one by one; https.get is given the URL as
// text, which one of them makes.
const https = require('https');
const { HOST, withKey } = require('./lib/api');

https.get('https://' + HOST + withKey('/2.3/info?site=stackoverflow'), response => {
  let text = '';
  response.on('data', chunk => { text += chunk; });
  response.on('end', () => console.log(JSON.parse(text).quota_max));
});
