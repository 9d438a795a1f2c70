// The URL goes through a promise, or through forEach.
// Seen in chains and where several requests are alike.
const key = 'abcdefghijklmnopqrstuv((';
const show = d => console.log(d.items.length, d.quota_max);

Promise.resolve('https://api.stackexchange.com/2.3/tags?key=' + key).then(url => { // want "SE001"
  fetch(url).then(r => r.json()).then(show);
});

const urls = ['https://api.stackexchange.com/2.3/badges?key=' + key, `https://api.stackexchange.com/2.3/sites?key=${key}`]; // want "SE001"
urls.forEach(url => {
  fetch(url).then(r => r.json()).then(show);
});
