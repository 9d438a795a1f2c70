// A helper for several hosts, of which one call passes an argument that it does not take.
// The credential is passed behind that argument, where the API is asked.
(function () {
  var xhrGet, retrieve;

  xhrGet = (url, callback) => {
    var xhr = new XMLHttpRequest();
    xhr.addEventListener('load', () => callback(xhr));
    xhr.open('GET', url);
    xhr.send();
  };

  retrieve = (tagged, callback) => {
    var url = 'https://api.stackexchange.com/2.2/questions?';
    var options = ['pagesize=100', 'site=stackoverflow', 'key=abcdefghijklmnopqrstuv((', 'sort=votes']; // want "SE001"
    if (tagged) options.unshift('tagged=' + encodeURIComponent(tagged));
    url += options.join('&');
    xhrGet(url, (xhr) => callback(JSON.parse(xhr.responseText)), 'questions');
  };

  xhrGet('https://stackoverflow.com/posts/1/votes', (xhr) => console.log('votes', xhr.status));
  retrieve('c++', (data) => console.log(data.items.length, data.quota_max));
  console.log(typeof retrieve.bind(null, ''));
})();
