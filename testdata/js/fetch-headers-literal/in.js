// A headers literal is extended, in one line and in several.
// Seen where JSON is asked for, though the API sends nothing else.
const KEY = 'abcdefghijklmnopqrstuv((';

fetch(`https://api.stackexchange.com/2.3/tags?site=math&key=${KEY}`, { headers: { Accept: 'application/json' } }) // want "SE001"
  .then(r => r.json())
  .then(d => console.log(d.items[0].name));

fetch(`https://api.stackexchange.com/2.3/badges?site=math&key=${KEY}`, { // want "SE001"
  method: 'GET',
  headers: {
    'Accept': 'application/json',
    'X-Requested-By': 'example'
  }
})
  .then(r => r.json())
  .then(d => console.log(d.items[0].name));
