// $.get under another name.
// Seen in extensions that keep their own jQuery.
const $j = jQuery;
const API_KEY = 'abcdefghijklmnopqrstuv((';

$j.get(`https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=${API_KEY}`, d => console.log(d.items[0].name)); // want "SE001"
