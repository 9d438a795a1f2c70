// JSONP with the key in the data and parameters in the URL as well.
// Seen in old page scripts.
var key = 'abcdefghijklmnopqrstuv((';
var data = { key: key }; // want "SE006"
$.ajax({ url: 'https://api.stackexchange.com/2.3/tags?site=stackoverflow', data: data, dataType: 'jsonp', success: function (d) {
  console.log(d.items.length, d.quota_max);
} });
