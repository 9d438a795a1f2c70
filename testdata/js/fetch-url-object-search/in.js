// new URL whose search is assigned from URLSearchParams.
// Seen in bots that run in Node.
const key = process.env.SE_API_KEY;

async function info(site) {
  const url = new URL('https://api.stackexchange.com/2.3/info');
  url.search = new URLSearchParams({ site, key }).toString(); // want "SE001"
  const response = await fetch(url.toString());
  const data = await response.json();
  console.log(site, data.total, data.quota_max);
}

info('stackoverflow');
