// The module that the package offers exports the helper again, so that others may
// call it.
import { getJSON } from './http.js';

getJSON('https://api.stackexchange.com/2.3/info?site=stackoverflow&key=U4DMV*8nvpm3EOpvf69Rxw((') // want "SE001 .*certain"
  .then(json => console.log(json.quota_max));
