// The instance also talks to another host, which must not get the header.
// Seen where one instance serves a whole program.
const axios = require('axios');
const api = axios.create({ baseURL: 'https://api.stackexchange.com/2.3', params: { key: 'abcdefghijklmnopqrstuv((' } }); // want "SE001"
api.get('/tags?site=so').then(({ data }) => console.log(data.quota_max));
api.get('https://example.com/x').then(({ data }) => console.log(data.path));
