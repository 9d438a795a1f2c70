// The host is a property that an alias changes, so it is not proven.
// Seen in settings that are handed around.
// norun: the key is not sent before the fix, or goes elsewhere
const cfg = { host: 'https://api.stackexchange.com/2.3' }; const c2 = cfg; c2.host = 'https://example.com';
fetch(cfg.host + '/x?site=so&key=abcdefghijklmnopqrstuv((').then(s => console.log(s.status)); // want "SE001"
