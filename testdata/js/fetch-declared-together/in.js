// The value cannot be read before its own statement, which declares what it reads.
// Seen in scripts with one declaration for everything.
const keys = ['abcdefghijklmnopqrstuv(('], u = 'https://api.stackexchange.com/2.3/tags?site=so&key=' + keys.pop(); // want "SE001"
fetch(u).then(r => r.json()).then(d => console.log(d.quota_max, keys.length));
