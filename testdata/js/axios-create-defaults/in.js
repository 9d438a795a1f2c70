// The token is put into an instance's default parameters after the login.
// Seen in clients that are made before the user has logged in.
const axios = require('axios');

const api = axios.create({ baseURL: 'https://api.stackexchange.com/2.3', params: { site: 'stackoverflow' } });

function login(token) {
  api.defaults.params.access_token = token; // want "SE002"
}

login('tokentokentokentoken12))');
api.get('/me').then(({ data }) => console.log(data.items[0].owner.user_id));
