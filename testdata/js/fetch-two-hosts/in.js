// A function that asks metasmoke and the API, each with a key of its own.
// Seen in tools for moderators.
const keys = { metasmoke: 'abcdef0123456789', se: 'abcdefghijklmnopqrstuv((' };

async function inspect(id, site) {
  const smoke = await fetch(`https://metasmoke.erwaysoftware.com/api/v2.0/posts/uid/${site}/${id}?key=${keys.metasmoke}`);
  console.log((await smoke.json()).query);
  const post = await fetch(`https://api.stackexchange.com/2.3/posts/${id}?site=${site}&key=${keys.se}`); // want "SE001"
  console.log((await post.json()).items[0].link);
}

inspect(5, 'stackoverflow');
