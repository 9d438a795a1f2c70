// The helper writes the key into an object that its caller reads afterwards.
// Seen in small wrappers around $.ajax.
// norun: the fix is unsafe because it changes what this program does
const KEY = 'abcdefghijklmnopqrstuv((';
function call(r, q) { q.key = KEY; return $.ajax({ url: 'https://api.stackexchange.com/2.2/' + r, data: q }); } // want "SE001"
const opts = { site: 'stackoverflow' };
call('tags', opts).then(d => console.log(d.quota_max, Object.keys(opts).length));
