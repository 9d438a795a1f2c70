// URLSearchParams from an object, in a template.
// The usual shape of modern programs.
const API_KEY = 'abcdefghijklmnopqrstuv((';

async function answers(id) {
  const params = new URLSearchParams({
    site: 'stackoverflow',
    filter: '!9(*_)x',
    key: API_KEY, // want "SE001"
  });
  const response = await fetch(`https://api.stackexchange.com/2.3/questions/${id}/answers?${params}`);
  return response.json();
}

answers(4).then(d => console.log(d.items[0].body, d.quota_max));
