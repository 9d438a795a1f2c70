// new URL with a base, whose searchParams are set.
// Seen in programs that take no chances with separators.
const API = 'https://api.stackexchange.com/2.3/';
const KEY = 'abcdefghijklmnopqrstuv((';

async function getUser(id) {
  const url = new URL(`users/${id}`, API);
  url.searchParams.set('site', 'stackoverflow'); // want+1 "SE001"
  url.searchParams.set('key', KEY);
  const response = await fetch(url);
  const { items } = await response.json();
  return items[0];
}

getUser(7).then(user => console.log(user.owner.display_name));
