// The token is added to the data if the user has logged in.
// Seen in scripts where logging in is optional, ES5 style.
var KEY = 'abcdefghijklmnopqrstuv((';

function api(route, token) {
  var data = { site: 'stackoverflow', key: KEY }; // want "SE00[12]"
  // want+1 "SE002"
  if (token) data.access_token = token;
  return $.ajax({ url: 'https://api.stackexchange.com/2.2/' + route, data: data, dataType: 'json' });
}

api('tags').done(function (d) { console.log(d.quota_max, d.items[0].upvoted); });
api('tags', 'tokentokentokentoken12))').done(function (d) { console.log(d.quota_max, d.items[0].upvoted); });
