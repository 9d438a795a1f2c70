// The helper that sends the request is also a callback, so its callers are not all seen.
// Seen where URLs of other hosts are fetched in a row.
// norun: the fix is unsafe because it changes what this program does
const K = 'abcdefghijklmnopqrstuv((';
function get(u) { return fetch(u).then(r => r.json()); }
get('https://api.stackexchange.com/2.3/tags?site=so&key=' + K).then(d => console.log(d.quota_max)); // want "SE001"
Promise.all(['https://api.stackexchange.com/2.3/a', 'https://example.com/b'].map(get)).then(d => console.log(d.length));
