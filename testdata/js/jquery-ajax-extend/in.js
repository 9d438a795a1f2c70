// Common arguments are merged into those of each call, by JSONP.
// Seen in libraries that were written for the API's first versions.
var common = { key: 'abcdefghijklmnopqrstuv((', site: 'stackoverflow' }; // want "SE006"

function call(route, args, done) {
  $.ajax({
    url: 'https://api.stackexchange.com/2.2/' + route,
    data: $.extend({}, common, args),
    dataType: 'jsonp',
    success: done
  });
}

call('tags', { inname: 'go' }, function (d) { console.log(d.items[0].name, d.quota_max); });
