// Another file compares the text that a module exports, so that a change of it shows.
// The comparison names the module as a whole.
const urls = require('./urls');
const { isInfo } = require('./same');

fetch(urls.infoURL)
  .then(r => r.json())
  .then(json => console.log(isInfo(urls.infoURL), json.quota_max));
