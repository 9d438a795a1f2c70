// Other SDKs have an init with a key.
// Seen in pages with several logins.
var Sphere = { init: function (o) { console.log('sphere', Object.keys(o).join()); } };

Sphere.init({ clientId: 1, key: 'abc' });
SE.init({ clientId: 1, channelUrl: 'https://example.com/blank', complete: function () { console.log('ready'); } });
$.get('https://api.stackexchange.com/2.2/info?site=stackoverflow').done(function (d) { console.log(d.quota_max); });
