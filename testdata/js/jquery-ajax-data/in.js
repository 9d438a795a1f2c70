// $.ajax with a data object.
// The usual shape of older userscripts.
var apiKey = 'abcdefghijklmnopqrstuv((';

$.ajax({
  url: 'https://api.stackexchange.com/2.2/questions',
  data: {
    site: 'stackoverflow', // want+1 "SE001"
    key: apiKey,
    tagged: 'c#;.net'
  },
  success: function (data) {
    console.log(data.items[0].title, data.quota_max);
  },
  error: function (xhr, status) {
    console.log(status);
  }
});
