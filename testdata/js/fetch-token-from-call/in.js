// The token comes from a function that may find none, and must be asked once.
// Seen in userscripts that log in when they have to.
localStorage.setItem('token', 'tokentokentokentoken12))');

function login() {
  probe('login', true);
  return localStorage.getItem('token');
}

fetch(`https://api.stackexchange.com/2.3/me?site=stackoverflow&access_token=${login()}`) // want "SE002"
  .then(r => r.json())
  .then(d => console.log(d.items[0].display_name, d.quota_max));
