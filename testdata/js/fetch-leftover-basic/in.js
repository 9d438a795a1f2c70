// The header is of another kind: the fix would replace it, so it is not safe.
// Seen where a proxy in front of the program wants a password.
const key = 'abcdefghijklmnopqrstuv((';

fetch(`https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=${key}`, { // want "SE004"
  headers: { Authorization: 'Basic ' + btoa('user:password') },
})
  .then(r => r.json())
  .then(d => console.log(d.quota_max));
