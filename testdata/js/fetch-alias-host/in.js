// The alias host: a redirect would lose the header, so the host is changed too.
// Seen in scripts from the time of version 1.
const key = 'abcdefghijklmnopqrstuv((';

fetch(`https://api.stackoverflow.com/2.3/tags?site=stackoverflow&key=${key}`) // want "SE001"
  .then(r => r.json())
  .then(d => console.log(d.items[0].name, d.quota_max));
