export { API as root } from './config';
export * from './key.js';
