// Where the header goes, the key's name means something else.
// Seen in functions that walk over the keys of an object.
const key = 'abcdefghijklmnopqrstuv((';
const url = `https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=${key}`; // want "SE001"

async function show(fields) {
  for (const key of fields) {
    const response = await fetch(url);
    console.log(key, (await response.json()).items[0][key]);
  }
}

show(['name', 'count']);
