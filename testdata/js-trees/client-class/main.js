// A class of another file holds the token and sends; here only paths are named.
// Seen in clients for the API.
const Client = require('./client');

new Client('Wq3HtM*9kdpZ2EYxvc57Lm))').get('/me', { site: 'stackoverflow' })
  .then(json => console.log(json.quota_max));
