// The key is there without a value, or without even an equals sign.
// Seen where a template was published without its author's key.
const get = url => fetch(url).then(r => r.json()).then(d => console.log(d.quota_max));

get('https://api.stackexchange.com/2.3/tags?key=&site=stackoverflow'); // want "SE001"
get('https://api.stackexchange.com/2.3/badges?site=stackoverflow&key'); // want "SE001"
