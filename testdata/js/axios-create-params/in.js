// An instance whose base is the API, with the key in its params.
// Seen in clients for the API.
const axios = require('axios').default;

const api = axios.create({
  baseURL: 'https://api.stackexchange.com/2.3',
  params: { key: 'abcdefghijklmnopqrstuv((', site: 'stackoverflow' }, // want "SE001"
});

api.get('/tags').then(({ data }) => console.log(data.items[0].name, data.quota_max));
api.get('/badges', { params: { page: 3 } }).then(({ data }) => console.log(data.has_more, data.quota_max));
