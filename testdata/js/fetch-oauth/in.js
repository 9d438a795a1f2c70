// The OAuth exchange and the reading of a token are no API requests.
// Seen in programs with a login of their own.
// page: https://example.com/callback?code=abc#access_token=tokentokentokentoken12))&expires=86400
const hash = new URLSearchParams(location.hash.slice(1));
console.log(hash.get('access_token').length, /[#&]access_token=([^&]+)/.exec(location.hash)[1].length);

async function exchange(code) {
  const response = await fetch('https://stackoverflow.com/oauth/access_token/json', {
    method: 'POST',
    body: new URLSearchParams({ client_id: 1, client_secret: 'x', code, redirect_uri: 'https://example.com/callback', key: 'k' }),
  });
  const { access_token } = await response.json();
  localStorage.setItem('access_token', access_token);
  console.log('logged in', access_token.length);
}

exchange('abc');
fetch('https://stackexchange.com/oauth/dialog?client_id=1&key=abcdefghijklmnopqrstuv((&redirect_uri=https://example.com/callback')
  .then(r => r.text()).then(text => console.log(text.length));
