// GM_xmlhttpRequest to another host.
// Seen in userscripts that translate.
GM_xmlhttpRequest({
  method: 'GET',
  url: 'https://translation.googleapis.com/language/translate/v2?key=abc&q=stack',
  onload: response => console.log(response.status, response.responseText.length),
});
