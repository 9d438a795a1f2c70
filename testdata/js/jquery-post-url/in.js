// $.post with the credentials in the URL and a form without them.
// Seen in scripts that vote.
const se = { key: 'abcdefghijklmnopqrstuv((', token: 'tokentokentokentoken12))' };

$.post(`https://api.stackexchange.com/2.3/posts/1/comments/add?key=${se.key}&access_token=${se.token}`, { site: 'stackoverflow', body: 'Hello' }) // want "SE002"
  .done(data => console.log(data.items[0].owner.user_id))
  .fail(xhr => console.log(xhr.responseJSON.error_message));
