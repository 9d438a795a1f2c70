// $.post or $.get, as the caller says.
// Seen in tools that read and write with one function.
const se = { key: 'abcdefghijklmnopqrstuv((', token: 'tokentokentokentoken12))' };

function call(method, route, parameters) {
  parameters.key = se.key; // want "SE002"
  if (se.token) parameters.access_token = se.token;
  return $[method](`https://api.stackexchange.com/2.3/${route}`, parameters);
}

call('get', 'me', { site: 'stackoverflow' }).done(d => console.log(d.items[0].owner.user_id));
call('post', 'posts/1/comments/add', { site: 'stackoverflow', body: 'Hi' }).done(d => console.log(d.items[0].owner.user_id));
