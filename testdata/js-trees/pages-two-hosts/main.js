// Two pages have this script, each with settings of its own: on one of them, the
// credential of another service goes elsewhere.
fetch(settings.root + '/info?site=stackoverflow&key=' + settings.key) // want "SE001 .*probable"
  .then(function (r) { return r.json(); })
  .then(function (json) { console.log(json.quota_max); });
