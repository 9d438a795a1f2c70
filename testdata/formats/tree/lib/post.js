// Tokens of any shape, in a body, beside their name and far from it.
const spare = 'm4de-up-Secret-1';

function comment(id, body) {
  return $.post(`https://api.stackexchange.com/2.3/posts/${id}/comments/add`, {
    site: 'stackoverflow', body: body,
    access_token: 'm4de-up-Secret-2',
  });
}

function again(id) {
  const u = 'https://api.stackexchange.com/2.3/me/associated?page=' + id + '&access_token=' +
    'm4de-up-Secret-3';
  return fetch(u, { headers: { Authorization: 'Bearer m4de-up-Secret-3' } });
}

function third() {
  return fetch('https://api.stackexchange.com/2.3/me?site=stackoverflow&access_token=' + spare);
}
