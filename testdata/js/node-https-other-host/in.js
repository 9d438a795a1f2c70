// https.get to another host.
// Seen in bots without dependencies.
const https = require('https');

https.get('https://www.googleapis.com/customsearch/v1?key=abc&q=stack', res => {
  res.on('data', d => console.log(JSON.parse(d).query));
});
