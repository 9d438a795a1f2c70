// $.ajax with a URL and options as two arguments, and with headers that exist.
// Seen in code for jQuery 1.5 and later.
const key = 'abcdefghijklmnopqrstuv((';

$.ajax('https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=' + key, { dataType: 'json' }) // want "SE001"
  .then(data => console.log(data.items[0].name));
$.ajax({ url: `https://api.stackexchange.com/2.3/badges?key=${key}&site=stackoverflow`, method: 'GET', headers: { 'X-By': 'me' } }) // want "SE001"
  .then(data => console.log(data.items[0].name));
$.ajax(`https://api.stackexchange.com/2.3/sites?key=${key}`).then(data => console.log(data.items.length)); // want "SE001"
