// The module with the helper itself hands it on: what else calls it is not seen.
// Scripts of Node do that.
const http = require('./http');

http.getJSON('https://api.stackexchange.com/2.3/info?site=stackoverflow&key=U4DMV*8nvpm3EOpvf69Rxw((') // want "SE001 .*certain"
  .then(json => console.log(json.quota_max));
http.getAll(process.env.MIRRORS ? process.env.MIRRORS.split(' ') : []);
