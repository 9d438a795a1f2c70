// https.request with options and the key in the path.
// Seen in bots without dependencies.
const https = require('https');
const { createGunzip } = require('zlib');
const key = 'abcdefghijklmnopqrstuv((';

const request = https.request({
  hostname: 'api.stackexchange.com',
  path: `/2.3/tags?site=stackoverflow&key=${key}`, // want "SE001"
  method: 'GET',
}, response => {
  let text = '';
  const stream = response.pipe(createGunzip());
  stream.on('data', chunk => { text += chunk; });
  stream.on('end', () => console.log(JSON.parse(text).items[0].name, JSON.parse(text).quota_max));
});
request.on('error', error => console.log(error.message));
request.end();
