// What is imported comes through the index of a folder, which exports it again
// under another name.
import { root as base, getKey } from './lib';

const url = `${base}/info?key=${getKey()}&site=stackoverflow`; // want "SE001 .*certain"
fetch(url).then(r => r.json()).then(json => console.log(json.quota_max));
