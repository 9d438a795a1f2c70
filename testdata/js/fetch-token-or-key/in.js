// The token is added if the user has logged in, the key always.
// Seen in scripts where logging in is optional.
const KEY = 'abcdefghijklmnopqrstuv((';

function questions(token) {
  const url = `https://api.stackexchange.com/2.3/questions?site=stackoverflow&key=${KEY}` + (token ? `&access_token=${token}` : ''); // want "SE002"
  return fetch(url).then(response => response.json());
}

questions(null).then(d => console.log(d.quota_max, d.items[0].upvoted));
questions('tokentokentokentoken12))').then(d => console.log(d.quota_max, d.items[0].upvoted));
