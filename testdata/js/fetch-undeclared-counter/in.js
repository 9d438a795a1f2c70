// A function that the URL calls counts in a variable that nothing declares.
// The call is made once, where it was.
const nextPage = () => { pages = (typeof pages === 'number' ? pages : 0) + 1; return pages; };

fetch('https://api.stackexchange.com/2.3/questions?site=stackoverflow&page=' + nextPage() + '&key=abcdefghijklmnopqrstuv((') // want "SE001"
  .then(r => r.json())
  .then(data => console.log(data.items.length, pages));
