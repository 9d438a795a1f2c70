// The scheme is that of the page.
// Seen in scripts from when pages had no https yet.
var key = 'abcdefghijklmnopqrstuv((';
var url = location.protocol + '//api.stackexchange.com/2.2/tags?site=stackoverflow&key=' + key; // want "SE001"

fetch(url).then(function (r) { return r.json(); }).then(function (d) { console.log(d.items[0].name, d.quota_max); });
