// The host comes from a library that is not here; the name says what it is.
// Seen in userscripts that share a library by @require.
// norun: seApiUrl is defined in the library
const apikey = 'abcdefghijklmnopqrstuv((';

fetch(`${seApiUrl}/users/1?site=stackoverflow&filter=!LnNkvq0d&key=${apikey}`) // want "SE001"
  .then(r => r.json())
  .then(d => console.log(d.quota_max));
