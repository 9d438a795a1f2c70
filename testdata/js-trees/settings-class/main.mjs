// Settings of one module are handed to the class of another one: they are no
// parameters themselves.
import { Client } from './client.js';
import { settings } from './settings.js';

new Client(settings).get('/info').then(json => console.log(json.quota_max));
