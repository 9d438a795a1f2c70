// superagent with a key that may be missing.
// Seen in servers that also run without a key.
const superagent = require('superagent');
const given = { key: 'abcdefghijklmnopqrstuv((' };

let url = 'https://api.stackexchange.com/2.3/tags?site=stackoverflow';
if (given.key) url += '&key=' + given.key; // want "SE001"
superagent.get(url).then(r => console.log(r.body.items.length, r.body.quota_max));
