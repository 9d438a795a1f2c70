// The token and the key are exported beside what builds the URL with them.
// Both are imported where the request is sent.
import { url } from './config.js';

fetch(url('info'))
  .then((r) => r.json())
  .then((data) => console.log(data.items.length, data.quota_max));
