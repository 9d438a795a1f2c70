// $.get is awaited, and its data is a variable.
// Seen in userscripts that grew over years.
const key = 'abcdefghijklmnopqrstuv((';

async function load(route, page) {
  const data = { site: 'stackoverflow', page };
  data.key = key; // want "SE001"
  const answer = await $.get('https://api.stackexchange.com/2.3/' + route, data);
  return answer.items;
}

load('tags', 2).then(items => console.log(items[0].name));
