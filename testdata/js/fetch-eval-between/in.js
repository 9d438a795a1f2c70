// A key that eval sets, with another eval before the request: what it is cannot be told, and no fix is made.
// Seen in bookmarklets that were unpacked.
(function () {
  var key = 'bcdefghijklmnopqrstuvw((';
  eval('key = "abcdefghijklmnopqrstuv(("');
  var url = 'https://api.stackexchange.com/2.3/tags?site=' + probe('site', 'stackoverflow') + '&key=' + key; // want "SE001"
  eval('void 0');
  fetch(url).then(function (r) { return r.json(); }).then(function (d) {
    console.log(d.items.length, d.quota_max);
  });
})();
