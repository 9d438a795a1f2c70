// A helper takes the page out of the parameters and writes it as text; it calls itself for the next one.
// Seen in userscripts that are compiled from TypeScript.
const BASE = 'https://api.stackexchange.com/2.3';
const API_KEY = 'abcdefghijklmnopqrstuv((';

const fetchAPI = async (path, { page = 1, pagesize = 100, ...rest }) => {
  const url = new URL(`${BASE}${path}`);
  url.search = new URLSearchParams({ page: page.toFixed(0), pagesize: pagesize.toFixed(0), ...rest }).toString();
  const res = await fetch(url.toString());
  const { items, has_more } = await res.json();
  if (has_more) {
    return [...items, ...await fetchAPI(path, { page: page + 1, pagesize, ...rest })];
  }
  return items;
};

fetchAPI('/tags', { site: 'stackoverflow', key: API_KEY }) // want "SE001"
  .then(items => console.log(items.length));
