// A script element that calls back: it sends no header.
// Seen in widgets without any library.
var key = 'abcdefghijklmnopqrstuv((';

window.show = function (data) { console.log(data.items[0].name, data.quota_max); };
var script = document.createElement('script');
script.src = 'https://api.stackexchange.com/2.2/tags?site=stackoverflow&callback=show&key=' + key; // want "SE006"
document.head.appendChild(script);
