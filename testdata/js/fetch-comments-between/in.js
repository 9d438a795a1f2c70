// Comments stand between the operands.
// Seen where parameters are explained one by one.
const key = 'abcdefghijklmnopqrstuv((';
const url = 'https://api.stackexchange.com/2.3/questions' +
  '?site=stackoverflow' + // the site
  /* more requests a day */ '&key=' + key + // want "SE001"
  '&order=desc'; // newest first

fetch(url).then(r => r.json()).then(d => console.log(d.items[0].title, d.quota_max));
