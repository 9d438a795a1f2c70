// XMLHttpRequest to another host, and to the API without a credential.
// Seen in scripts without any library.
function get(url) {
  var xhr = new XMLHttpRequest();
  xhr.open('GET', url);
  xhr.onload = function () { console.log(xhr.status, xhr.responseText.length); };
  xhr.send();
}

get('https://translate.yandex.net/api/v1.5/tr.json/translate?key=abc&text=stack');
get('https://api.stackexchange.com/2.2/tags?site=stackoverflow');
