// A literal URL with the key, percent-encoded, between other parameters.
// Seen where a URL was copied from the API's documentation page.
const response = fetch("https://api.stackexchange.com/2.2/questions?site=superuser&key=abcdefghijklmnopqrstuv%28%28&filter=!9(*_.$~b)Xg&ids=1;2"); // want "SE001"
response.then(r => r.json()).then(page => {
  for (const question of page.items) console.log(question.title);
});
