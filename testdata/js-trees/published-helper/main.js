// The helper that sends is what the package offers to others, who may call it with
// other addresses.
const { getJSON } = require('./lib/http');

const key = 'U4DMV*8nvpm3EOpvf69Rxw((';
getJSON('https://api.stackexchange.com/2.3/info?site=stackoverflow&key=' + key) // want "SE001 .*certain"
  .then(json => console.log(json.quota_max));
