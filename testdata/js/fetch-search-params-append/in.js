// URLSearchParams that are filled by append and set.
// Seen where parameters depend on settings.
const apiKey = 'abcdefghijklmnopqrstuv((';

function load(page) {
  const params = new URLSearchParams();
  params.append('page', page); // want+1 "SE001"
  params.append('key', apiKey);
  params.set('site', 'stackoverflow');
  return fetch('https://api.stackexchange.com/2.3/questions?' + params).then(r => r.json());
}

load(1).then(d => console.log(d.has_more, d.quota_max));
load(3).then(d => console.log(d.has_more, d.quota_max));
