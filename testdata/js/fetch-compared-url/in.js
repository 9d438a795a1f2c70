// The URL is also the key of a cache: what it is compared with would change.
// Seen in programs that save requests.
const key = 'abcdefghijklmnopqrstuv((';
const cache = new Map();

async function get(route) {
  const url = `https://api.stackexchange.com/2.3/${route}?site=stackoverflow&key=${key}`; // want "SE001"
  if (!cache.has(url)) cache.set(url, await (await fetch(url)).json());
  return cache.get(url);
}

get('tags').then(() => get('tags')).then(d => console.log(d.items[0].name, d.quota_max, cache.size));
