// A call that shows when it is made gives the token, in an entry that goes with the text around it.
// Seen in programs that count how often a credential is used.
var params = [];
params.push('access_token=' + probe('token', 'tokentokentokentoken12))')); // want "SE002"
fetch('https://api.stackexchange.com/2.3/me?' + params.join('&')).then(function (r) { return r.json(); }).then(function (d) {
  console.log(d.items.length, d.quota_max);
});

var fields = { access_token: probe('again', 'tokentokentokentoken12))') }; // want "SE002"
var query = new URLSearchParams(fields);
fetch('https://api.stackexchange.com/2.3/inbox?' + query.toString()).then(function (r) { return r.json(); }).then(function (d) {
  console.log(d.items.length, d.quota_max);
});
