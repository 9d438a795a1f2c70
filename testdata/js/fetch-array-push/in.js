// Parameters are pushed on an array and joined; the token may be false.
// Seen in large userscripts: users without a token got an error from the API.
const apiKey = 'abcdefghijklmnopqrstuv((';

function getFromApi(type, ids, token) {
  const queryParams = ['pagesize=2', 'site=stackoverflow'];
  if (ids.length > 1) queryParams.push('order=asc'); // want+1 "SE002"
  queryParams.push(`key=${apiKey}`);
  queryParams.push(`access_token=${token}`);
  const queryString = queryParams.join('&');
  const url = `https://api.stackexchange.com/2.3/${type}/${ids.join(';')}?${queryString}`;
  return fetch(url).then(response => response.json());
}

getFromApi('users', [1], GM_getValue('access_token', false)).then(d => console.log(d.quota_max, d.items[0].upvoted));
getFromApi('posts', [1, 2], 'tokentokentokentoken12))').then(d => console.log(d.quota_max, d.items[0].upvoted));
