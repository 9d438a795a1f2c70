// A function makes the URL, several others fetch it.
// Seen in bots.
const key = process.env.SE_API_KEY;
const apiUrl = (route, params = {}) => `https://api.stackexchange.com/2.3/${route}?${new URLSearchParams({ site: 'stackoverflow', key, ...params })}`; // want "SE001"

async function tag() {
  const response = await fetch(apiUrl('tags', { pagesize: 1 }));
  return (await response.json()).items[0].name;
}

async function badge() {
  const response = await fetch(apiUrl('badges'), { headers: { Accept: 'application/json' } });
  return (await response.json()).items[0].name;
}

Promise.all([tag(), badge()]).then(names => console.log(names.join()));
