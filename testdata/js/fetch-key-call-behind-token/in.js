// A key whose call shows, behind a token that may be missing: it is still called every time.
// Seen where keys take turns.
const pool = ['abcdefghijklmnopqrstuv((', 'bcdefghijklmnopqrstuvw(('];
const nextKey = () => probe('key', pool[0]);
const token = probe('asked', true) ? 'tokentokentokentoken12))' : '';

fetch('https://api.stackexchange.com/2.3/tags?access_token=' + token + '&key=' + nextKey()).then(r => r.json()).then(d => { // want "SE002"
  console.log(d.items.length, d.quota_max);
});

const version = () => '2.3';
const appKey = () => 'abcdefghijklmnopqrstuv((';
const build = path => `https://api.stackexchange.com/${version()}${path}?key=${appKey()}&site=${probe('site', 'stackoverflow')}`; // want "SE001"
fetch(build('/badges')).then(r => r.json()).then(d => console.log(d.items.length, d.quota_max));
