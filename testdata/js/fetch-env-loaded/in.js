// The environment changes between the URL and the request: the value that was read goes along.
// Seen in scripts that load their settings late.
const dotenv = { config: () => console.log('config') };

async function info() {
  const url = 'https://api.stackexchange.com/2.3/info?site=stackoverflow&key=' + process.env.SE_KEY; // want "SE001"
  dotenv.config();
  const res = await fetch(url);
  return res.json();
}

async function tags() {
  const url = 'https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=' + process.env.SE_KEY; // want "SE001"
  const { env } = process;
  env.SE_KEY = '';
  const res = await fetch(url);
  return res.json();
}

info().then(d => console.log(d.quota_max)).then(tags).then(d => console.log(d.quota_max));
