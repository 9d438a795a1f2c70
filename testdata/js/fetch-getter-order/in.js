// The key is read by a getter that does something: it is read once, at its place.
// Seen in classes that count how often a key is used.
const settings = { get key() { return probe('key', 'abcdefghijklmnopqrstuv(('); } };
const site = () => probe('site', 'stackoverflow');

async function run() {
  const response = await fetch('https://api.stackexchange.com/2.3/tags?key=' + settings.key + '&site=' + site()); // want "SE001"
  const data = await response.json();
  console.log(data.items[0].name, data.quota_max);
}

run();
