// All of a module is imported under one name: the host, the key and the token.
// Seen in dashboards.
import * as settings from './settings.js';

const url = settings.API + '/me?site=stackoverflow&key=' + settings.key + '&access_token=' + settings.token; // want "SE002 .*certain"
fetch(url).then(r => r.json()).then(json => console.log(json.quota_max));
