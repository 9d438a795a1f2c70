// got with a key for another host.
// Seen in bots.
const got = require('got');

got('https://metasmoke.erwaysoftware.com/api/v2.0/posts/recent', { searchParams: { key: 'abc' } }).json()
  .then(d => console.log(d.query));
