import { appKey } from './config.js';

export const urlOf = path => `https://api.stackexchange.com/2.3${path}?site=stackoverflow&key=${appKey}`; // want "SE001 .*certain"
