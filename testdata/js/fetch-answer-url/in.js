// The URL is read back from the answer, and compared: the fix is not safe.
// Seen where answers are told apart by the URL they came from.
const key = 'abcdefghijklmnopqrstuv((';

fetch('https://api.stackexchange.com/2.3/tags?key=' + key).then(r => { // want "SE001"
  if (r.url.length > 2000) console.log('a long one');
  return r.json();
}).then(d => console.log(d.items.length, d.quota_max));

async function badges() {
  const response = await fetch('https://api.stackexchange.com/2.3/badges?key=' + key); // want "SE001"
  const { length } = response.url;
  const data = await response.json();
  console.log(data.items.length, length > 0);
}
badges();
