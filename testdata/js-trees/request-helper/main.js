// A helper of another module sends the request; the URL with the key is made here.
// All its calls go to the API.
import { getJSON } from './http.js';

const key = 'U4DMV*8nvpm3EOpvf69Rxw((';
getJSON('https://api.stackexchange.com/2.3/info?site=stackoverflow&key=' + key) // want "SE001 .*certain"
  .then(json => console.log(json.quota_max));
