// The text that a loop over entries makes is compared besides: the fix is not safe.
// Seen where long URLs are sent in another way.
const key = 'abcdefghijklmnopqrstuv((';

function serialize(o) {
  const list = [];
  for (const n in o) {
    list.push(n + '=' + encodeURIComponent(o[n]));
  }
  return list.join('&');
}

const url = 'https://api.stackexchange.com/2.3/tags?' + serialize({ key, site: 'stackoverflow' }); // want "SE001"
if (url.length > 2000) console.log('long');
fetch(url).then(r => r.json()).then(d => console.log(d.items.length, d.quota_max));
