// An extended got whose prefix is the API.
// Seen in clients for the API.
const got = require('got');

const api = got.extend({ prefixUrl: 'https://api.stackexchange.com/2.3', responseType: 'json' });

async function badges() {
  const { body } = await api('badges', { searchParams: { key: 'abcdefghijklmnopqrstuv((', site: 'stackoverflow' } }); // want "SE001"
  console.log(body.items[0].name, body.quota_max);
}

badges();
