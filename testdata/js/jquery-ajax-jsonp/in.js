// $.ajax with JSONP: a script element sends no header.
// Seen in widgets and userscripts from before CORS.
var app_key = 'abcdefghijklmnopqrstuv((';

$.ajax({
  url: 'https://api.stackexchange.com/2.0/users/1',
  dataType: 'jsonp',
  data: { site: 'stackoverflow', key: app_key }, // want "SE006"
  success: function (data) {
    console.log(data.items[0].owner.display_name, data.quota_max);
  }
});
