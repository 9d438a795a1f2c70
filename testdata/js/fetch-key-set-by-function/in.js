// A key that a function sets, used in a URL that is built in steps by a helper.
// Seen in libraries with a function configure.
let key;
function configure(value) {
  key = value;
}
configure('abcdefghijklmnopqrstuv((');

function build(path) {
  let url = 'https://api.stackexchange.com/2.3' + path + '?site=stackoverflow';
  url += '&key=' + key; // want "SE001"
  return url;
}
fetch(build('/tags')).then(r => r.json()).then(d => console.log(d.items.length, d.quota_max));

const query = new URLSearchParams();
query.append('key', key); // want "SE001"
query.set('pagesize', '3');
fetch('https://api.stackexchange.com/2.3/badges?' + query).then(r => r.json()).then(d => console.log(d.items.length, d.quota_max));
