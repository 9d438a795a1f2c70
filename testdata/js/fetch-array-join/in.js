// Parameters in an array that is joined.
// Seen in scripts that want one parameter a line.
var key = 'abcdefghijklmnopqrstuv((';
var url = 'https://api.stackexchange.com/2.2/questions/unanswered?' + [
  'site=stackoverflow', // want+1 "SE001"
  'key=' + key,
  'order=desc'
].join('&');

fetch(url).then(function (r) { return r.json(); }).then(function (d) {
  console.log(d.total, d.quota_max);
});
