// GM_xmlhttpRequest posts a form that holds the credentials, as one string.
// Seen in userscripts that flag posts.
const token = 'tokentokentokentoken12))';
const key = 'abcdefghijklmnopqrstuv((';

GM_xmlhttpRequest({
  method: 'POST',
  url: 'https://api.stackexchange.com/2.3/posts/1/comments/add',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  data: `site=stackoverflow&access_token=${token}&key=${key}&body=${encodeURIComponent('Hello (you)')}`, // want "SE003"
  onload: r => console.log(JSON.parse(r.responseText).items[0].owner.user_id),
});
