// superagent with a key for another host.
// Seen in servers.
const request = require('superagent');

request.get('https://graph.facebook.com/me').query({ access_token: 'abc', key: 'd' }).then(r => console.log(r.body.query));
