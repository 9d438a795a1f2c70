// The header is sent already, and the same key is still in the query.
// Seen in programs that are half migrated: strict rejects the request.
const KEY = 'abcdefghijklmnopqrstuv((';

fetch(`https://api.stackexchange.com/2.3/tags?key=${KEY}&site=stackoverflow`, { // want "SE004"
  headers: { Authorization: `Bearer ${KEY}` },
})
  .then(r => r.json())
  .then(d => console.log(d.items[0].name, d.quota_max));
