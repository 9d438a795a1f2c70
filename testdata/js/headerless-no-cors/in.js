// fetch without CORS drops the header without a word.
// Seen where somebody fought an error message.
const key = 'abcdefghijklmnopqrstuv((';

fetch(`https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=${key}`, { mode: 'no-cors' }) // want "SE006"
  .then(r => console.log(r.type));
