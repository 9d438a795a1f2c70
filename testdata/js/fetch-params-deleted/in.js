// The key is taken out again under a condition.
// Seen in programs that go on without a key when its quota is spent.
// norun: the key is not sent before the fix, or goes elsewhere
const p = { key: 'abcdefghijklmnopqrstuv((', site: 'so' }; // want "SE001"
if (probe('x', true)) delete p.key;
fetch('https://api.stackexchange.com/2.3/tags?' + new URLSearchParams(p)).then(r => r.json()).then(d => console.log(d.quota_max));
