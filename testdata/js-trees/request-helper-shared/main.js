// The helper that sends is called for another host as well: a header there would
// give the key away.
import { getJSON } from './http.js';
import './other.js';

const key = 'U4DMV*8nvpm3EOpvf69Rxw((';
getJSON('https://api.stackexchange.com/2.3/info?site=stackoverflow&key=' + key) // want "SE001 .*certain"
  .then(json => console.log(json.quota_max));
