// The header is there, but not in the form that counts.
// Seen in first attempts to migrate, copied from other APIs.
// norun: the program before the fix is not authenticated, so it prints something else
const key = 'abcdefghijklmnopqrstuv((';

fetch('https://api.stackexchange.com/2.3/tags?site=stackoverflow', { headers: { Authorization: `Bearer: ${key}` } }) // want "SE008"
  .then(r => r.json())
  .then(d => console.log(d.quota_max));
fetch('https://api.stackexchange.com/2.3/sites', { headers: { Authorization: `token ${key}` } }) // want "SE008"
  .then(r => r.json())
  .then(d => console.log(d.quota_max));
