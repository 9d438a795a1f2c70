// The API's URL is handed to a proxy, which would see the token.
// Seen in pages from before the API allowed CORS.
const key = 'abcdefghijklmnopqrstuv((';
const url = `https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=${key}`; // want "SE001"

fetch(url).then(r => r.json()).then(d => console.log(d.quota_max));
fetch('https://cors.example.com/' + url).then(r => r.json()).then(d => console.log(d.path));
