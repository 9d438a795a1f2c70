// The parameters are what the package offers to others, who may send them
// themselves.
const { defaults } = require('./settings');

fetch('https://api.stackexchange.com/2.3/info?' + new URLSearchParams(defaults))
  .then(r => r.json())
  .then(json => console.log(json.quota_max));
