// A literal URL whose first parameter is the key, as a string.
// Seen in small userscripts that were made from a browser's address bar.
fetch('https://api.stackexchange.com/2.3/tags?key=abcdefghijklmnopqrstuv((&site=stackoverflow&pagesize=2') // want "SE001"
  .then(response => response.json())
  .then(data => console.log(data.items.map(tag => tag.name).join(', '), data.quota_max));
