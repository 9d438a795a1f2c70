// The key is encoded into a variable, long before the URL is built: the header has it as it is.
// Seen where everything that goes into a URL is encoded at the top.
const settings = { key: 'abcdefghijklmnopqrstuv((', tag: 'c#' };
const key = escape(settings.key), tag = encodeURIComponent(settings.tag);

fetch(`https://api.stackexchange.com/2.3/tags/${tag}/info?site=stackoverflow&key=${key}`) // want "SE001"
  .then(r => r.json())
  .then(d => console.log(d.items[0].name, d.quota_max));
