// The key changes while something is awaited between the URL and the request.
// Seen in programs that take turns with several keys.
let key = 'abcdefghijklmnopqrstuv((';

async function get(route) {
  const url = `https://api.stackexchange.com/2.3/${route}?site=stackoverflow&key=${key}`; // want "SE001"
  await new Promise(resolve => setTimeout(resolve, 100));
  const response = await fetch(url);
  console.log((await response.json()).items[0].name);
}

get('tags');
setTimeout(() => { key = 'vutsrqponmlkjihgfedcba(('; }, 50);
