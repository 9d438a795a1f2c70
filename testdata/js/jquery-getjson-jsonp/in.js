// $.getJSON with callback=? is JSONP: a script element sends no header.
// Seen in widgets from before CORS.
var key = 'abcdefghijklmnopqrstuv((';

$.getJSON('https://api.stackexchange.com/2.2/users/1?site=stackoverflow&key=' + key + '&callback=?', function (data) { // want "SE006"
  console.log(data.items[0].owner.display_name, data.quota_max);
});
