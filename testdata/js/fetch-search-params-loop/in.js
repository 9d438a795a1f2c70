// A loop copies a params object entry by entry.
// Seen in clients from before URLSearchParams took objects.
const params = { site: 'so', key: 'abcdefghijklmnopqrstuv((' }; // want "SE001"
const p = new URLSearchParams();
for (const [k, v] of Object.entries(params)) p.append(k, v);
fetch('https://api.stackexchange.com/2.3/tags?' + p).then(r => r.json()).then(d => console.log(d.quota_max));
