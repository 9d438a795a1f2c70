// The instance is given a URL that may be absolute.
// Seen in paging by links.
// norun: the fix is unsafe because it changes what this program does
const axios = require('axios');
const se = axios.create({ baseURL: 'https://api.stackexchange.com/2.3/', params: { key: 'abcdefghijklmnopqrstuv((' } }); // want "SE001"
se.get('tags', { params: { site: 'so' } }).then(({ data }) => console.log(data.quota_max));
const next = probe('u', 'https://example.com/x');
se.get(next).then(({ data }) => console.log('ok'));
