// Constants far from the request, and a function that is turned into a text.
// Seen in userscripts that run their code in the page, by JSONP.
function script() {
  var API = '//api.stackexchange.com/2.0/';
  var filter = '&filter=!)Q2B_A19NVmwR';
  var key = '&key=abcdefghijklmnopqrstuv(('; // want "SE006"

  function show(id) {
    $.getJSON(API + 'posts/' + id + '?site=stackoverflow' + filter + key + '&callback=?', function (data) {
      console.log(data.items[0].score, data.quota_max);
    });
  }
  show(1);
}

var element = document.createElement('script');
element.textContent = '(' + script.toString() + ')();';
setTimeout(element.textContent);
