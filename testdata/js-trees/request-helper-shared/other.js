import { getJSON } from './http.js';

getJSON('https://example.org/status.json').then(console.log, () => console.log('offline'));
