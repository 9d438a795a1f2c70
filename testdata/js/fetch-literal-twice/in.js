// The key is there twice: both have to go.
// Seen after a merge of two branches.
fetch('https://api.stackexchange.com/2.3/tags?key=abcdefghijklmnopqrstuv((&site=stackoverflow&key=abcdefghijklmnopqrstuv((') // want "SE001"
  .then(r => r.json())
  .then(d => console.log(d.items[0].name, d.quota_max));
