// An options literal without headers is extended.
// Seen where a request can be aborted or is sent without cookies.
const KEY = 'abcdefghijklmnopqrstuv((';
const controller = new AbortController();

fetch(`https://api.stackexchange.com/2.3/users/1?site=stackoverflow&key=${KEY}`, { signal: controller.signal, credentials: 'omit' }) // want "SE001"
  .then(r => r.json())
  .then(d => console.log(d.items[0].owner.display_name));

fetch(`https://api.stackexchange.com/2.3/users/2?key=${KEY}&site=stackoverflow`, { // want "SE001"
  credentials: 'omit',
})
  .then(r => r.json())
  .then(d => console.log(d.items[0].owner.display_name));
