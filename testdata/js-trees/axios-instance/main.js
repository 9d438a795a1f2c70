// An axios instance with the API's address is exported by a module that sends
// nothing itself.
const api = require('./api');

const key = 'U4DMV*8nvpm3EOpvf69Rxw((';
api.get('/info', { params: { site: 'stackoverflow', key } }) // want "SE001 .*certain"
  .then(response => console.log(response.data.quota_max));
