// XMLHttpRequest that posts a form which holds the credentials.
// Seen in scripts without any library.
var token = 'tokentokentokentoken12))';
var xhr = new XMLHttpRequest();
xhr.open('POST', 'https://api.stackexchange.com/2.2/posts/1/comments/add');
xhr.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
xhr.onload = function () { console.log(JSON.parse(this.responseText).items[0].owner.user_id); };
xhr.send('site=stackoverflow&body=' + encodeURIComponent('Hello (you)') + '&access_token=' + token); // want "SE003"
