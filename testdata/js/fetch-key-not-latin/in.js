// A key with characters that a header cannot hold: it never worked, and no fix is made.
// Seen where a text to be replaced was translated.
const key = 'ваш ключ';

fetch('https://api.stackexchange.com/2.3/tags?key=' + encodeURIComponent(key)).then(r => r.json()).then(d => { // want "SE001"
  console.log(d.items ? d.items.length : d.error_name, d.quota_max);
});
