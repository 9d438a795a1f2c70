// The credentials are a string of their own that is handed on.
// Seen in React programs: the string comes in by a property.
const key = 'abcdefghijklmnopqrstuv((';
const auth = token => `key=${key}&access_token=${token}`; // want "SE002"

async function notifications(authString) {
  const response = await fetch(`https://api.stackexchange.com/2.3/notifications?${authString}&pagesize=3`);
  return (await response.json()).items;
}

notifications(auth('tokentokentokentoken12))')).then(items => console.log(items.length, items[0].owner.user_id));
