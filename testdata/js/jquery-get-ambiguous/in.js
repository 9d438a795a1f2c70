// The argument after the URL may be data or a callback: no safe fix.
// Seen in small wrappers around $.get.
var key = 'abcdefghijklmnopqrstuv((';

function get(route, dataOrDone) {
  return $.get('https://api.stackexchange.com/2.2/' + route + '?site=stackoverflow&key=' + key, dataOrDone); // want "SE001"
}

get('tags', function (d) { console.log(d.items[0].name); });
get('badges', { page: 2 }).done(function (d) { console.log(d.has_more); });
