// The options are handed to a function that may give them headers.
// Seen in programs with defaults for all requests.
const K = 'abcdefghijklmnopqrstuv((';
const o = { method: 'GET' }; (function (x) { x.headers = { Accept: 'a/b' }; })(o);
fetch('https://api.stackexchange.com/2.3/tags?site=so&key=' + K, o).then(r => r.json()).then(d => console.log(d.quota_max)); // want "SE001"
