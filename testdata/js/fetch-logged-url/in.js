// The URL is logged before it is fetched; the log does not count as a reader.
// Seen in programs under development.
const key = 'abcdefghijklmnopqrstuv((';
const url = `https://api.stackexchange.com/2.3/tags?key=${key}&site=stackoverflow`; // want "SE001"

console.log('fetching', url);
fetch(url).then(r => r.json()).then(d => console.log(d.quota_max));
