// URLSearchParams made from a text, with and without a question mark of its own.
// Seen where a query was split off a URL that was written out before.
const key = 'abcdefghijklmnopqrstuv((';
const show = d => console.log(d.items.length, d.quota_max);

const first = new URLSearchParams('?key=' + key + '&site=stackoverflow'); // want "SE001"
fetch('https://api.stackexchange.com/2.3/tags?' + first).then(r => r.json()).then(show);
const second = new URLSearchParams(`key=${key}&site=stackoverflow`); // want "SE001"
fetch(`https://api.stackexchange.com/2.3/badges?${second}`).then(r => r.json()).then(show);
