// $.getJSON with everything in the URL.
// Seen in pages that show a profile.
const url = 'https://api.stackexchange.com/2.3/users/1/badges?key=abcdefghijklmnopqrstuv((&site=stackoverflow'; // want "SE001"

$.getJSON(url).done(({ items }) => console.log(items[0].name)).always(() => console.log('done'));
