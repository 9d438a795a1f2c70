// The searchParams of a URL under a name of their own.
// Seen where many parameters are set.
const key = 'abcdefghijklmnopqrstuv((';

async function tags() {
  const url = new URL('https://api.stackexchange.com/2.3/tags');
  const params = url.searchParams;
  params.set('site', 'stackoverflow');
  params.set('key', key); // want "SE001"
  const data = await (await fetch(url)).json();
  console.log(data.items.length, data.quota_max);
}

async function badges() {
  const url = new URL('https://api.stackexchange.com/2.3/badges');
  const { searchParams } = url;
  searchParams.append('key', key); // want "SE001"
  const data = await (await fetch(url.href)).json();
  console.log(data.items.length, data.quota_max);
}

tags().then(badges);
