// The callback of JSONP is in the URL, and the key in the data beside it.
// Seen in badges that were copied from the documentation of jQuery.
var key = 'abcdefghijklmnopqrstuv((';
var api = 'https://api.stackexchange.com/2.2/';

$.getJSON(api + 'users/1?callback=?', { site: 'stackoverflow', key: key }, function (data) { // want "SE006"
  console.log(data.items[0].owner.display_name, data.quota_max);
});
