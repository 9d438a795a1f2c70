// The base URL of the instance is changed later: the header would go to the other host.
// Seen where a program switches to a mirror.
const axios = require('axios');

const api = axios.create({ baseURL: 'https://api.stackexchange.com/2.3', params: { key: 'abcdefghijklmnopqrstuv((' } }); // want "SE001"
api.get('/tags').then(({ data }) => {
  console.log(data.items.length, data.quota_max);
  api.defaults.baseURL = 'https://example.com';
  return api.get('/tags');
}).then(({ status }) => console.log(status));
