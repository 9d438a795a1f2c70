// A form in the body holds the credentials of a POST.
// Seen in scripts that write comments.
const token = 'tokentokentokentoken12))';
const key = 'abcdefghijklmnopqrstuv((';

async function comment(id, text) {
  const response = await fetch(`https://api.stackexchange.com/2.3/posts/${id}/comments/add`, {
    method: 'POST',
    body: new URLSearchParams({ body: text, site: 'stackoverflow', key, access_token: token }), // want "SE003"
  });
  const data = await response.json();
  console.log(data.error_message || data.items[0].owner.user_id);
}

comment(1, 'Please (re)read the question.');
