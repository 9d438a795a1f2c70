// The header holds the token, and the key is left in the query.
// Seen in programs that moved the secret only.
const key = 'abcdefghijklmnopqrstuv((';
const token = 'tokentokentokentoken12))';

async function me() {
  const headers = { Authorization: `Bearer ${token}` };
  const response = await fetch(`https://api.stackexchange.com/2.3/me?site=stackoverflow&key=${key}`, { headers }); // want "SE004"
  return (await response.json()).items[0];
}

me().then(user => console.log(user.owner.user_id, user.upvoted));
