// The module with the key is loaded when it is needed: an import declaration would
// load it sooner.
import { log } from './log.js';

async function start() {
  log('started');
  const { urlOf } = await import('./url.js');
  const response = await fetch(urlOf('/info'));
  log((await response.json()).quota_max);
}
start();
