// A helper of another module builds the URL with a key that only this module can
// name: the header cannot be built where the request is sent.
const { endpoint } = require('./urls');

fetch(endpoint('/questions/1'))
  .then(r => r.json())
  .then(json => console.log(json.quota_max));
