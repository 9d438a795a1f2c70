// A helper of another module builds the URL and puts the key in; the request is
// sent here. All who call the helper are seen.
import { endpoint } from './urls.js';

fetch(endpoint('/questions/1', 'stackoverflow'))
  .then(r => r.json())
  .then(json => console.log(json.quota_max));
fetch(endpoint('/answers/2', 'superuser'))
  .then(r => r.json())
  .then(json => console.log(json.quota_max));
