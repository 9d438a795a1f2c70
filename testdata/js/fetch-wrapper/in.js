// A function that sends for others: all its calls go to the API.
// Seen in scripts that have their own api() function.
const key = 'abcdefghijklmnopqrstuv((';

async function api(route, params = '') {
  const response = await fetch(`https://api.stackexchange.com/2.3/${route}?site=stackoverflow&key=${key}${params}`); // want "SE001"
  const { items } = await response.json();
  return items;
}

(async () => {
  const [user] = await api('users/1');
  const posts = await api('users/1/posts', '&pagesize=3&sort=votes');
  console.log(user.title, posts.length);
})();
