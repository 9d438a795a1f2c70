// The address is that of another API; that this file speaks of Stack Exchange's
// does not make it ours.
import { API_ROOT } from './settings.js';

// The answer links to api.stackexchange.com questions.
const key = 'x1';
fetch(`${API_ROOT}/v1/posts?key=${key}&site=stackoverflow&filter=!new`)
  .then(r => r.json())
  .then(json => console.log(json), () => console.log('failed'));
