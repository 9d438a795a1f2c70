// The options are made before the key is known, or before it is read.
// Seen where options are shared and stand at the top.
const options = { method: 'GET' };
const pool = ['abcdefghijklmnopqrstuv(('];
let next = 0;
const { key } = { key: pool[0] };

fetch('https://api.stackexchange.com/2.3/tags?key=' + key, options).then(r => r.json()).then(d => { // want "SE001"
  console.log(d.items.length, d.quota_max);
});

function badges() {
  const init = { headers: { Accept: 'application/json' } };
  return fetch('https://api.stackexchange.com/2.3/badges?key=' + pool[next++], init); // want "SE001"
}
badges().then(r => r.json()).then(d => console.log(d.items.length, d.quota_max, next));
