// URLSearchParams from an object with the shorthand key.
// Seen where the constant has the parameter's name.
const key = 'abcdefghijklmnopqrstuv((';
const site = 'stackoverflow';

fetch('https://api.stackexchange.com/2.3/tags?' + new URLSearchParams({ key, site, pagesize: 3 })) // want "SE001"
  .then(r => r.json())
  .then(d => console.log(d.items.map(t => t.name).join()));
