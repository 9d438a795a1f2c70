// The URL whose searchParams have a name of their own is compared besides: the fix is not safe.
// Seen where long URLs are sent in another way.
const url = new URL('https://api.stackexchange.com/2.3/tags');
const params = url.searchParams;
params.set('key', 'abcdefghijklmnopqrstuv(('); // want "SE001"
if (url.href.length > 2000) console.log('long');
fetch(url).then(r => r.json()).then(d => console.log(d.items.length, d.quota_max));
