// $.getScript and .load() send no header.
// Seen in widgets.
var key = 'abcdefghijklmnopqrstuv((';

window.show = function (data) { console.log(data.quota_max); };
$.getScript('https://api.stackexchange.com/2.2/tags?site=stackoverflow&callback=show&key=' + key); // want "SE006"
$('#info').load('https://api.stackexchange.com/2.2/info?site=stackoverflow&key=' + key, function () { console.log('loaded'); }); // want "SE006"
