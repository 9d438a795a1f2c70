// The key is a constant of another module, percent-encoded as it stands in URLs:
// in the header it is decoded.
import { key } from './lib/secrets.js';

const url = 'https://api.stackexchange.com/2.3/info?key=' + key + '&site=stackoverflow'; // want "SE001 .*certain"
fetch(url).then(r => r.json()).then(json => console.log(json.quota_max));
