// $.ajax whose header is set in beforeSend, with the key left in the URL.
// Seen in programs that are half migrated.
const KEY = 'abcdefghijklmnopqrstuv((';

$.ajax({
  url: `https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=${KEY}`, // want "SE004"
  beforeSend: xhr => xhr.setRequestHeader('Authorization', `Bearer ${KEY}`),
}).done(data => console.log(data.items[0].name, data.quota_max));
