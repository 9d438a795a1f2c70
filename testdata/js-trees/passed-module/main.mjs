// The module with the helper is handed on as a whole: what else calls the helper is
// not seen.
import * as http from './http.js';
import { report } from './report.js';

const key = 'U4DMV*8nvpm3EOpvf69Rxw((';
http.get('https://api.stackexchange.com/2.3/info?site=stackoverflow&key=' + key) // want "SE001 .*certain"
  .then(json => console.log(json.quota_max));
if (process.env.REPORT) report(http);
