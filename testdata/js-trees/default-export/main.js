// Settings are an object that a module exports by default.
// Seen in bots.
import config from './config.mjs';

const params = new URLSearchParams({ site: config.site, key: config.key }); // want "SE001 .*certain"
fetch(config.root + '/info?' + params)
  .then(r => r.json())
  .then(json => console.log(json.quota_max));
