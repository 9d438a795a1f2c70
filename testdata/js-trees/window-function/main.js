// A function at the top of a script is a property of the window: there, too, others
// call it.
getJSON('https://api.stackexchange.com/2.3/info?site=stackoverflow&key=U4DMV*8nvpm3EOpvf69Rxw((') // want "SE001 .*certain"
  .then(function (json) { console.log(json.quota_max); });
window.getJSON('https://status.example.org/quota.json').then(function () {}, function () { console.log('no status'); });
