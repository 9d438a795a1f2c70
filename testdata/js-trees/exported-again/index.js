export { getJSON } from './http.js';
