// Mithril's m.request, with options alone and behind the URL.
// Seen in small single-page programs.
const key = 'abcdefghijklmnopqrstuv((';

m.request({ method: 'GET', url: 'https://api.stackexchange.com/2.3/tags/:tag/info', params: { tag: 'go', site: 'stackoverflow', key: key } }) // want "SE001 key in the query of m.request"
  .then(answer => console.log(answer.items[0].name, answer.quota_max));
m.request('https://api.stackexchange.com/2.3/info?site=stackoverflow&key=' + key).then(answer => console.log(answer.quota_max)); // want "SE001"
