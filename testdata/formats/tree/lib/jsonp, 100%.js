// JSONP sends no header: the fix is unsafe.
function ages(ids, key) {
  $.getJSON('https://api.stackexchange.com/2.3/questions/' + ids.join(';') + '?site=stackoverflow&key=' + key + '&callback=?', show);
}

function show(data) {
  $('#age').text(data.items.length);
}

// Navigation sends none, and there is no fix.
function open(token) {
  window.open('https://api.stackexchange.com/2.3/me?access_token=' + token);
}
