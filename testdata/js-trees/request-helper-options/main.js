// The helper passes options on to fetch: the header is one of them, and the
// helper stays as it is.
import { getJSON } from './http.js';

const key = 'U4DMV*8nvpm3EOpvf69Rxw((';
getJSON('https://api.stackexchange.com/2.3/info?site=stackoverflow&key=' + key, { cache: 'no-store' }) // want "SE001 .*certain"
  .then(json => console.log(json.quota_max));
