// The host is a constant of a module of settings: without it, nothing tells which
// API the request goes to. Most bots look like this.
import { API_ROOT, PAGE_SIZE } from './settings.js';

const key = 'U4DMV*8nvpm3EOpvf69Rxw((';
fetch(`${API_ROOT}/questions?site=stackoverflow&key=${key}&pagesize=${PAGE_SIZE}`) // want "SE001 .*certain"
  .then(r => r.json())
  .then(json => console.log(json.quota_max));
