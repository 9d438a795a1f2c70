// A setting says whether the key is sent: the guard stays, although there always is a key.
// Seen where users may save the quota of the key.
const KEY = 'abcdefghijklmnopqrstuv((';

async function load(route, useKey) {
  const params = new URLSearchParams({ site: 'stackoverflow' });
  if (useKey) params.set('key', KEY); // want "SE001"
  const response = await fetch(`https://api.stackexchange.com/2.3/${route}?${params}`);
  console.log(route, (await response.json()).quota_max);
}

load('tags', false);
load('badges', true);
