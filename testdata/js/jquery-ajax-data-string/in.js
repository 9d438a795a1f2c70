// $.ajax with its data in a string.
// Seen in code that joins parameters by hand.
const key = 'abcdefghijklmnopqrstuv((';

$.ajax({ url: 'https://api.stackexchange.com/2.3/tags', data: `site=stackoverflow&key=${key}&pagesize=1`, dataType: 'json' }) // want "SE001"
  .done(d => console.log(d.items.length, d.quota_max));
