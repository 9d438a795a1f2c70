// Entries of an array are taken out one by one.
// Seen in generated code.
var key = 'abcdefghijklmnopqrstuv((', p = ['key=' + key, 'site=so']; // want "SE001"
fetch('https://api.stackexchange.com/2.3/tags?' + p[0] + '&' + p[1]).then(r => r.json()).then(d => console.log(d.quota_max));
