// A template with a substitution for the key, and one for a part of the path.
// The usual shape of userscripts since ES2015.
const API_KEY = 'abcdefghijklmnopqrstuv((';
const site = location.hostname.replace('.com', '');

async function getQuestions(ids) {
  const url = `https://api.stackexchange.com/2.3/questions/${ids.join(';')}?key=${API_KEY}&site=${site}&order=desc`; // want "SE001"
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}

getQuestions([11, 12]).then(({ items }) => items.forEach(item => console.log(item.title, item.score)));
