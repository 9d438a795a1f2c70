// An object may be made without a key: then there is no header.
// Seen in classes with an options object.
class U { constructor(o) { this.key = o.key; } get(r) { return fetch(`https://api.stackexchange.com/2.3/${r}?site=so&key=${this.key}`).then(r => r.json()); } } // want "SE001"
new U({}).get('tags').then(d => console.log(d.quota_max)); new U({ key: 'abcdefghijklmnopqrstuv((' }).get('me').then(d => console.log(d.quota_max));
