// A URL that grows in a variable is returned to another file.
// Seen in extensions whose parts talk by messages.
// norun: another file sends it
const KEY = 'abcdefghijklmnopqrstuv((';

function inboxURL(auth) {
  if (!auth.token()) {
    return '';
  }
  var url = 'https://api.stackexchange.com/2.3/inbox';
  url += '?key=' + KEY; // want "SE002 key and access_token in the query of a URL that is not seen to be sent"
  url += '&access_token=' + auth.token();
  return url;
}

function infoURL() {
  const url = new URL('https://api.stackexchange.com/2.3/info');
  url.searchParams.set('key', KEY); // want "SE001"
  return url;
}

function otherURL() {
  var url = 'https://api.example.com/2.3/inbox';
  url += '?key=' + KEY;
  return url;
}

module.exports = { inboxURL, infoURL, otherURL };
