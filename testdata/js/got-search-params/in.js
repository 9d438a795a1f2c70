// got with searchParams.
// Seen in bots and command lines.
const got = require('got');
const key = process.env.SE_KEY;

(async () => {
  const data = await got('https://api.stackexchange.com/2.3/questions', {
    searchParams: { site: 'stackoverflow', key, tagged: 'go' }, // want "SE001"
  }).json();
  console.log(data.items[0].title, data.quota_max);
})();
