// GM_xmlhttpRequest without headers.
// Seen in userscripts that run on other sites than Stack Exchange.
// ==UserScript==
// @name     Example
// @match    https://example.com/*?key=*
// @grant    GM_xmlhttpRequest
// @connect  api.stackexchange.com
// ==/UserScript==
var KEY = 'abcdefghijklmnopqrstuv((';

GM_xmlhttpRequest({
  method: 'GET',
  url: 'https://api.stackexchange.com/2.2/search?intitle=json&site=stackoverflow&key=' + KEY, // want "SE001"
  onload: function (response) {
    var data = JSON.parse(response.responseText);
    console.log(data.items[0].title, data.quota_max);
  },
  onerror: function () { console.log('failed'); }
});
