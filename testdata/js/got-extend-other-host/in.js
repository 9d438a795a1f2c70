// An extended got for another host.
// Seen in bots.
const api = require('got').extend({ prefixUrl: 'https://api.github.com' });

api('user', { searchParams: { access_token: 'abc' } }).json().then(d => console.log(d.query));
