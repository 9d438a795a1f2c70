// The URL is read back from the answer: shown, which does not count, and compared.
// Seen where redirects are looked for.
const key = 'abcdefghijklmnopqrstuv((';

GM_xmlhttpRequest({
  method: 'GET',
  url: 'https://api.stackexchange.com/2.3/tags?key=' + key, // want "SE001"
  onload(r) {
    console.log('from', r.finalUrl);
    if (r.finalUrl.length > 2000) console.log('a long one');
    console.log(JSON.parse(r.responseText).quota_max);
  },
});
