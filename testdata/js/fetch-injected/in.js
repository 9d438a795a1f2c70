// What is called fetch is a parameter: what it does is not known.
// Seen in modules whose requests are replaced in tests.
const KEY = 'abcdefghijklmnopqrstuv((';
function make(fetch) { return r => fetch('https://api.stackexchange.com/2.3/' + r + '?site=so&key=' + KEY); } // want "SE001"
const log = []; const g = make((u, o) => { log.push(typeof o); return window.fetch(u, { method: 'GET' }); });
g('tags').then(r => console.log(r.status, log.join()));
