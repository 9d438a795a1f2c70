// The key comes from a function, in the middle of other calls: the order stays.
// Seen where keys are handed out in turns.
const nextKey = () => probe('key', 'abcdefghijklmnopqrstuv((');
const site = () => probe('site', 'stackoverflow');
const page = () => probe('page', 2);

async function run() {
  const params = new URLSearchParams({ site: site(), key: nextKey(), page: page() }); // want "SE001"
  const response = await fetch('https://api.stackexchange.com/2.3/tags?' + params);
  const data = await response.json();
  console.log(data.items[0].name, data.quota_max);
}

run();
