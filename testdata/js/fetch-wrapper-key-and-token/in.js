// One helper sends requests with a key and requests with a token.
// Seen in clients that read without and write with a login.
const K = 'abcdefghijklmnopqrstuv((', T = 'tokentokentokentoken12))';
function get(u) { return fetch(u).then(r => r.json()); }
get('https://api.stackexchange.com/2.3/tags?site=so&key=' + K).then(d => console.log(d.quota_max)); // want "SE001"
get('https://api.stackexchange.com/2.3/me?site=so&key=' + K + '&access_token=' + T).then(d => console.log(d.quota_max)); // want "SE002"
