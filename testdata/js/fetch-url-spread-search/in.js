// new URL whose search is made from an object with a conditional spread.
// Seen in clients written in TypeScript, after compilation.
async function get(route, { key, ...rest } = {}) {
  const url = new URL(`https://api.stackexchange.com/2.3/${route}`);
  url.search = new URLSearchParams({ site: 'stackoverflow', ...rest, ...(key && { key }) }); // want "SE001"
  const response = await fetch(url);
  const data = await response.json();
  console.log(data.items[0].name, data.quota_max);
}

get('tags', { key: 'abcdefghijklmnopqrstuv((', pagesize: 1 });
get('tags', { pagesize: 1 });
