// The options are a variable of the same function, with and without headers.
// Seen where the options are prepared step by step.
const KEY = 'abcdefghijklmnopqrstuv((';

async function tags() {
  const options = { method: 'GET' };
  const response = await fetch('https://api.stackexchange.com/2.3/tags?site=math&key=' + KEY, options); // want "SE001"
  return response.json();
}

async function badges() {
  const headers = new Headers({ Accept: 'application/json' });
  const response = await fetch('https://api.stackexchange.com/2.3/badges?site=math&key=' + KEY, { headers }); // want "SE001"
  return response.json();
}

tags().then(d => console.log(d.items[0].name, d.quota_max));
badges().then(d => console.log(d.items[0].name, d.quota_max));
