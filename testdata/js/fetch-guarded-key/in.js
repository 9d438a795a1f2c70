// The key is added to the URL only if there is one: the guard stays.
// Seen where users may enter a key of their own in the settings.
async function search(text, key) {
  let url = `https://api.stackexchange.com/2.3/search?intitle=${encodeURIComponent(text)}&site=stackoverflow`;
  if (key) url += `&key=${key}`; // want "SE001"
  const response = await fetch(url);
  const data = await response.json();
  console.log(text, data.items[0].title, data.quota_max);
}

search('json', localStorage.getItem('api-key'));
search('regular expression', 'abcdefghijklmnopqrstuv((');
