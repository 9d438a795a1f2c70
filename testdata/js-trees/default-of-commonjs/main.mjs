// The default import of a CommonJS module is what it exports as a whole. Its getJSON
// is not that of jQuery.
import http from './http.cjs';

http.getJSON('https://api.stackexchange.com/2.3/info?site=stackoverflow&key=U4DMV*8nvpm3EOpvf69Rxw((') // want "SE001 .*certain"
  .then(json => console.log(json.quota_max));
