// $.post with the credentials in the form.
// Seen in scripts that write comments.
var token = 'tokentokentokentoken12))';
var key = 'abcdefghijklmnopqrstuv((';

function comment(id, text) {
  $.post('https://api.stackexchange.com/2.2/posts/' + id + '/comments/add', {
    site: 'stackoverflow',
    body: text, // want+1 "SE003"
    key: key, access_token: token
  }, function (data) {
    console.log(data.items[0].owner.user_id, data.items[0].upvoted);
  });
}

comment(1, 'Thank you (really)!');
