// An object of functions is what the module exports; one of them sends what it
// is given.
const api = require('./api.js');

api.query('/info', { site: 'stackoverflow', key: 'U4DMV*8nvpm3EOpvf69Rxw((' }) // want "SE001 .*certain"
  .then(json => console.log(json.quota_max));
