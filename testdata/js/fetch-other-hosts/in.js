// Other hosts have a parameter called key too, in the same file as the API.
// Seen in tools for moderators, which ask metasmoke, and in maps.
const SMOKE_KEY = 'abcdef0123456789abcdef0123456789';
const url = encodeURIComponent('https://stackoverflow.com/q/1');

fetch(`https://metasmoke.erwaysoftware.com/api/v2.0/posts/urls?key=${SMOKE_KEY}&urls=${url}`)
  .then(r => r.json()).then(d => console.log(d.query));
fetch('https://maps.googleapis.com/maps/api/geocode/json?address=Kassel&key=' + SMOKE_KEY)
  .then(r => r.json()).then(d => console.log(d.query));
fetch(`https://graph.facebook.com/me?access_token=${SMOKE_KEY}`)
  .then(r => r.json()).then(d => console.log(d.query));
fetch('https://api.stackexchange.com/2.3/questions?site=stackoverflow&sort=key&apikey=1&fkey=2&key_id=3')
  .then(r => r.json()).then(d => console.log(d.quota_max));
