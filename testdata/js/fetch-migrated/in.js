// Code that already sends the header and nothing else.
// What a program looks like after the migration.
const key = 'abcdefghijklmnopqrstuv((';
const token = GM_getValue('token', '');
const headers = { Authorization: `Bearer ${token || key}` };

fetch('https://api.stackexchange.com/2.3/tags?site=stackoverflow', { headers })
  .then(r => r.json())
  .then(d => console.log(d.quota_max));
