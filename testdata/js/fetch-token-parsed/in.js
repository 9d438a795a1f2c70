// The token comes out of stored JSON and may be missing.
// Seen in userscripts that store their state as one object.
const s = JSON.parse(localStorage.getItem('s') || '{}'), K = 'abcdefghijklmnopqrstuv((';
fetch('https://api.stackexchange.com/2.3/tags?site=so&key=' + K + '&access_token=' + s.token).then(r => r.json()).then(d => console.log(d.quota_max)); // want "SE002"
