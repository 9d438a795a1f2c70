// The key is empty until somebody fills it in, and the token until somebody logs in.
// Seen in published templates, and in userscripts with a login.
const API_KEY = '';
let token = '';

const info = () => fetch(`https://api.stackexchange.com/2.3/info?site=stackoverflow&key=${API_KEY}`) // want "SE001"
  .then(r => r.json())
  .then(d => console.log(d.quota_max));

const me = () => fetch('https://api.stackexchange.com/2.3/me?key=' + encodeURIComponent(API_KEY) + '&access_token=' + token) // want "SE002"
  .then(r => r.json())
  .then(d => console.log(d.quota_max, d.error_message));

function login() {
  token = 'tokentokentokentoken12))';
  return me();
}

info().then(me).then(login);
