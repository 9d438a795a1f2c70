// The same text goes to the API and to another host that has keys of its own.
// Seen in dashboards that ask two services the same way.
const K = 'abcdefghijklmnopqrstuv((';
function get(host, r) { return fetch('https://' + host + '/' + r + '?site=so&key=' + K).then(r => r.json()); } // want "SE001"
get('api.stackexchange.com/2.3', 'tags').then(d => console.log(d.quota_max));
get('metasmoke.erwaysoftware.com', 'posts').then(d => console.log(d.path));
