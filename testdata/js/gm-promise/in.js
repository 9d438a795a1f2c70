// GM.xmlHttpRequest with headers, awaited; the token comes from the storage.
// Seen in userscripts for version 4 of Greasemonkey.
const KEY = 'abcdefghijklmnopqrstuv((';

(async () => {
  const token = await GM.getValue('token');
  const url = `https://api.stackexchange.com/2.3/questions?site=stackoverflow&key=${KEY}&access_token=${token}`; // want "SE002"
  const response = await GM.xmlHttpRequest({ url, headers: { Accept: 'application/json' }, responseType: 'json' });
  console.log(response.status, response.response.quota_max);
})();
