// The property that holds the key changes before the request: the header takes the value of the URL.
// Seen in programs that forget their settings early.
const cfg = { key: 'abcdefghijklmnopqrstuv((' };
function wipe(o) { o.key = 'zzz'; }
const u = 'https://api.stackexchange.com/2.3/tags?site=so&key=' + cfg.key; // want "SE001"
wipe(cfg);
fetch(u).then(r => r.json()).then(d => console.log(d.quota_max));
