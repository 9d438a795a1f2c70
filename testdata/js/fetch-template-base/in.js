// A template that starts with a substitution, and one nested in another.
// Seen in programs whose host is in a configuration object.
const config = {
  api: { base: 'https://api.stackexchange.com', version: '2.3', key: 'abcdefghijklmnopqrstuv((' },
  site: 'stackoverflow',
};

async function search(text, tag) {
  const url = `${config.api.base}/${config.api.version}/search?intitle=${text}${tag ? `&tagged=${tag}` : ''}&site=${config.site}&key=${config.api.key}`; // want "SE001"
  const response = await fetch(url);
  const { items } = await response.json();
  console.log(items[0].title, items.length);
}

search('json');
search('json', 'go');
