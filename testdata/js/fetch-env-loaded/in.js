// The environment is read from a file between the URL and the request: the variable may differ then.
// Seen in scripts that load their settings late.
const dotenv = { config: () => console.log('config') };

async function info() {
  const url = 'https://api.stackexchange.com/2.3/info?site=stackoverflow&key=' + process.env.SE_KEY; // want "SE001"
  dotenv.config();
  const res = await fetch(url);
  return res.json();
}

info().then(d => console.log(d.quota_max));
