// GM.xmlHttpRequest with parameters from an array, in a chain of helpers.
// Seen in userscripts that show reputation.
const KEY = 'abcdefghijklmnopqrstuv((';
const query = (...parts) => parts.join('&');
const request = url => new Promise((resolve, reject) => GM.xmlHttpRequest({
  method: 'GET',
  url,
  responseType: 'json',
  onload: r => resolve(r.response),
  onerror: reject,
}));

request('https://api.stackexchange.com/2.3/users/1?' + query('site=stackoverflow', `key=${KEY}`)).then(d => { // want "SE001"
  console.log(d.items[0].owner.reputation, d.quota_max);
});
