// The key comes from the environment if it is set, as a part of the URL; a call stands between.
// Seen in scripts and servers of the last years.
async function users(name) {
  const key = process.env.SE_KEY ? `&key=${process.env.SE_KEY}` : ''; // want "SE001"
  const res = await fetch(
    `https://api.stackexchange.com/2.3/users?inname=${encodeURIComponent(name)}&site=stackoverflow${key}`,
    { cache: mode() },
  );
  return res.json();
}

function mode() {
  console.log('mode');
  return 'no-store';
}

users('ann').then(d => console.log(d.quota_max));
