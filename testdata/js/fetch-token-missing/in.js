// The token is destructured from an object that may lack it: the key stays as the fallback.
// Seen in settings objects with optional parts.
const { key, token } = { key: 'abcdefghijklmnopqrstuv((' };
fetch(`https://api.stackexchange.com/2.3/tags?site=so&key=${key}&access_token=${token}`).then(r => r.json()).then(d => console.log(d.quota_max)); // want "SE002"
