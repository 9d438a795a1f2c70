// An array of parameters and URLSearchParams for another host.
// Seen in scripts that shorten links.
const key = 'abc123';
const params = ['key=' + key, 'longUrl=' + encodeURIComponent(location.href)];

fetch('https://www.googleapis.com/urlshortener/v1/url?' + params.join('&')).then(r => r.json()).then(d => console.log(d.query));
fetch(`https://translation.googleapis.com/language/translate/v2?${new URLSearchParams({ key, q: 'stack' })}`)
  .then(r => r.json()).then(d => console.log(d.query));
