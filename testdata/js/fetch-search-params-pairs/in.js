// URLSearchParams from pairs.
// Seen where a parameter may be repeated.
const apiKey = 'abcdefghijklmnopqrstuv((';
const params = new URLSearchParams([['site', 'stackoverflow'], ['key', apiKey], ['tagged', 'go']]); // want "SE001"
const url = `https://api.stackexchange.com/2.3/questions?${params.toString()}`;

fetch(url).then(r => r.json()).then(d => console.log(d.items[0].title, d.quota_max));
