// An instance for another host.
// Seen next to one for the API.
const axios = require('axios');

const github = axios.create({ baseURL: 'https://api.github.com', params: { access_token: 'abc' } });
github.get('/user').then(({ data }) => console.log(data.query));
const api = axios.create({ baseURL: 'https://api.stackexchange.com/2.3' });
api.get('/tags', { params: { site: 'stackoverflow' } }).then(({ data }) => console.log(data.quota_max));
