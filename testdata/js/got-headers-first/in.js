// Headers that stand before the parameters: what is evaluated between them is still evaluated first.
// Seen where options are written in that order.
const got = require('got');
const nextKey = () => probe('key', 'abcdefghijklmnopqrstuv((');

got('https://api.stackexchange.com/2.3/tags', {
  headers: { Accept: 'application/json' },
  searchParams: { pagesize: probe('size', '3'), key: nextKey() }, // want "SE001"
}).json().then(d => console.log(d.items.length, d.quota_max));
