// One of two URLs is fetched, each with the credentials.
// Seen in large userscripts.
const key = 'abcdefghijklmnopqrstuv((';

function load(ids, site) {
  const base = 'https://api.stackexchange.com/2.3';
  let url;
  if (ids) {
    url = `${base}/questions/${ids}?site=${site}&key=${key}`; // want "SE001"
  } else {
    url = `${base}/questions?key=${key}&site=${site}`; // want "SE001"
  }
  return fetch(url).then(r => r.json());
}

load('1;2', 'stackoverflow').then(d => console.log(d.items[0].title, d.quota_max));
load('', 'superuser').then(d => console.log(d.items[0].title, d.quota_max));
