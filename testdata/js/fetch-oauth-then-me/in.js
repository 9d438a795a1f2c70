// The OAuth exchange stays; the request with the token that follows is fixed.
// Seen in servers that let people log in with Stack Overflow.
const fetch = require('node-fetch');
const key = process.env.STACK_KEY;

async function login(code) {
  const answer = await fetch('https://stackoverflow.com/oauth/access_token/json', {
    method: 'POST',
    body: new URLSearchParams({ client_id: '1', client_secret: process.env.CLIENT_SECRET, code, redirect_uri: 'https://example.com/' }),
  });
  const { access_token: token } = await answer.json();
  const me = await fetch(`https://api.stackexchange.com/2.3/me?site=stackoverflow&access_token=${token}&key=${key}`); // want "SE002"
  return (await me.json()).items[0];
}

login('abc').then(user => console.log(user.owner.user_id, user.upvoted));
