// A helper that a timer calls by its name in a text, for another host.
// It is not known to send to the API alone, so that the fix is unsafe.
// norun: a timer takes no text here
function getText(url, callback) {
  var xhr = new XMLHttpRequest();
  xhr.onload = function () { callback(xhr.responseText); };
  xhr.open('GET', url);
  xhr.send();
}

setTimeout("getText('https://example.org/ping', console.log)", 1000);
getText('https://api.stackexchange.com/2.3/info?site=stackoverflow&key=abcdefghijklmnopqrstuv((', function (text) { // want "SE001"
  console.log(JSON.parse(text).quota_max);
});
