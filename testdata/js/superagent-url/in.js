// superagent with the key in the URL, awaited.
// Seen in servers.
const superagent = require('superagent');
const token = process.env.STACK_TOKEN;

async function me() {
  const response = await superagent.get(`https://api.stackexchange.com/2.3/me?site=stackoverflow&access_token=${token}`); // want "SE002"
  console.log(response.body.items[0].owner.user_id);
}

me();
