// Two pages have this script, each with a key of its own. Where the request goes does
// not depend on that.
fetch('https://api.stackexchange.com/2.3/info?site=stackoverflow&key=' + appKey) // want "SE001 .*certain"
  .then(function (r) { return r.json(); })
  .then(function (json) { console.log(json.quota_max); });
