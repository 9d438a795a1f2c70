// Pages are fetched one after the other, with the key read before each.
// Seen in reports.
const key = 'abcdefghijklmnopqrstuv((';

async function all(route) {
  let page = 1, more = true;
  const found = [];
  while (more) {
    const response = await fetch(`https://api.stackexchange.com/2.3/${route}?page=${page++}&key=${key}&site=stackoverflow`); // want "SE001"
    const data = await response.json();
    found.push(...data.items);
    more = data.has_more;
  }
  return found;
}

all('badges').then(badges => console.log(badges.length, badges.map(b => b.name).join()));
