// Variables that are assigned in ways that do not name them: eval, arguments, window.
// Seen in old scripts.
var key = 'before';
window.key = 'abcdefghijklmnopqrstuv((';
fetch('https://api.stackexchange.com/2.3/tags?key=' + key).then(function (r) { return r.json(); }).then(function (d) { // want "SE001"
  console.log(d.items.length, d.quota_max);
});

var other = 'before';
eval('other = ""');
var url = 'https://api.stackexchange.com/2.3/badges?key=' + other; // want "SE001"
fetch(url).then(function (r) { return r.json(); }).then(function (d) {
  console.log(d.items.length, d.quota_max);
});

function sites(k) {
  arguments[0] = 'abcdefghijklmnopqrstuv((';
  fetch('https://api.stackexchange.com/2.3/sites?key=' + k).then(function (r) { return r.json(); }).then(function (d) { // want "SE001"
    console.log(d.items.length, d.quota_max);
  });
}
sites('before');

function me() {
  var unused = 'abcdefghijklmnopqrstuv((';
  var token = 'tokentokentokentoken12))';
  var copy = 'before';
  eval('copy = unused');
  var address = 'https://api.stackexchange.com/2.3/me?access_token=' + token + '&key=' + unused; // want "SE002"
  fetch(address).then(function (r) { return r.json(); }).then(function (d) {
    console.log(d.items.length, d.quota_max, copy.length);
  });
}
me();
