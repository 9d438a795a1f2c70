// $.getJSON with a data object, a callback and a chain.
// Seen in pages that show a profile.
var API_KEY = 'abcdefghijklmnopqrstuv((';

$.getJSON('https://api.stackexchange.com/2.2/users/1', { site: 'stackoverflow', key: API_KEY }, function (data) { // want "SE001"
  console.log(data.items[0].owner.reputation);
}).fail(function () {
  console.log('failed');
});
