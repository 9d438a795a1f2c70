// The key changes after the URL was built: the header takes the old value.
// Seen in programs that take turns with several keys.
const keys = ['abcdefghijklmnopqrstuv((', 'vutsrqponmlkjihgfedcba(('];
let key = keys[0];

function next(route) {
  const url = `https://api.stackexchange.com/2.3/${route}?site=stackoverflow&key=${key}`; // want "SE001"
  key = keys[1];
  return fetch(url).then(r => r.json());
}

next('tags').then(d => console.log(d.items[0].name, d.quota_max));
next('badges').then(d => console.log(d.items[0].name, d.quota_max));
