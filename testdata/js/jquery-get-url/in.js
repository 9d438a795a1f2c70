// $.get with the key in the URL and a callback, which have no place for a header.
// Seen in userscripts for Stack Exchange, whose pages have jQuery.
const apiKey = 'abcdefghijklmnopqrstuv((';

$.get(`https://api.stackexchange.com/2.3/questions/1?site=stackoverflow&key=${apiKey}`, function (data) { // want "SE001"
  console.log(data.items[0].title);
});
$.get(`https://api.stackexchange.com/2.3/users/1?key=${apiKey}&site=stackoverflow`) // want "SE001"
  .done(data => console.log(data.items[0].owner.display_name))
  .fail(xhr => console.log(xhr.status));
