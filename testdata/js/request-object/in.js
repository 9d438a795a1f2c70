// A Request object is made first and sent later.
// Seen in service workers.
const key = 'abcdefghijklmnopqrstuv((';
const request = new Request(`https://api.stackexchange.com/2.3/sites?key=${key}&pagesize=3`, { cache: 'no-store' }); // want "SE001"

fetch(request).then(r => r.json()).then(d => console.log(d.items.length, d.quota_max));
