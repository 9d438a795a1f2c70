// Asks a spam detector whether a post was reported. Its key has nothing to do
// with the Stack Exchange API: it stays in the URL.
const SMOKE_API = 'https://metasmoke.erwaysoftware.com/api/v2.0';
const SMOKE_KEY = '4b1f0c63d1a7e29f5d8c';

export async function reportsOf(post) {
  const link = `//stackoverflow.com/${post.type === 'answer' ? 'a' : 'questions'}/${post.id}`;
  const response = await fetch(`${SMOKE_API}/posts/urls?key=${SMOKE_KEY}&urls=${encodeURIComponent(link)}`);
  return (await response.json()).items;
}
