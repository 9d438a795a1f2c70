// A part of the template depends on whether there is a key.
// Seen where a key is optional.
const load = async (route, key) => {
  const url = `https://api.stackexchange.com/2.3/${route}?site=stackoverflow${key ? `&key=${key}` : ''}`; // want "SE001"
  const response = await fetch(url);
  const data = await response.json();
  console.log(route, data.quota_max);
};

load('tags');
load('badges', 'abcdefghijklmnopqrstuv((');
