// Lines end as on Windows, and the file starts with a byte order mark.
// Seen in files that were written on Windows.
var key = 'abcdefghijklmnopqrstuv((';
var xhr = new XMLHttpRequest();
xhr.open('GET', 'https://api.stackexchange.com/2.2/tags?site=stackoverflow&key=' + key); // want "SE001"
xhr.onload = function () { console.log(JSON.parse(xhr.responseText).quota_max); };
xhr.send();
