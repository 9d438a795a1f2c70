// An interceptor adds the credentials to the parameters of every request.
// Seen in applications with one module for their API.
import axios from 'axios';

const KEY = 'abcdefghijklmnopqrstuv((';
let token = '';

const api = axios.create({ baseURL: 'https://api.stackexchange.com/2.3', params: { site: 'stackoverflow' } });

api.interceptors.request.use(config => {
  config.params.key = KEY; // want "SE001"
  if (token) config.params.access_token = token; // want "SE002"
  return config;
});

api.get('/tags').then(({ data }) => {
  console.log(data.items[0].name, data.quota_max);
  token = 'tokentokentokentoken12))';
  return api.get('/me');
}).then(({ data }) => console.log(data.items[0].owner.user_id));
