// A name that is computed loads the module once more: what else calls the helper is
// not seen.
const { getJSON } = require('./senders.js');

getJSON('https://api.stackexchange.com/2.3/info?site=stackoverflow&key=U4DMV*8nvpm3EOpvf69Rxw((') // want "SE001 .*certain"
  .then(json => console.log(json.quota_max));

for (const name of process.env.PLUGINS ? process.env.PLUGINS.split(',') : []) {
  const module = require('./' + name + '.js');
  module.getJSON('https://api.stackexchange.com/2.3/info?site=serverfault').then(json => console.log(json.quota_max));
}
