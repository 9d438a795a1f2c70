// The URL grows by +=, the key comes last.
// Seen in scripts that add a parameter a line.
const API = 'https://api.stackexchange.com/2.3';
const key = 'abcdefghijklmnopqrstuv((';

async function related(id) {
  let url = API + '/questions/' + id + '/related';
  url += '?site=stackoverflow'; // want+1 "SE001"
  url += '&key=' + key;
  url += '&filter=!(x)*';
  const response = await fetch(url);
  console.log((await response.json()).items[0].title);
}

related(9);
