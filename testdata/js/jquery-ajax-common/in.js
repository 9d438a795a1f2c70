// Common arguments are merged into those of each call.
// Seen in libraries around $.ajax.
const common = { key: 'abcdefghijklmnopqrstuv((', site: 'stackoverflow' }; // want "SE001"

const call = (route, args) => $.ajax({
  url: `https://api.stackexchange.com/2.3/${route}`,
  data: Object.assign({}, common, args),
});

call('tags', { inname: 'go' }).then(d => console.log(d.items[0].name, d.quota_max));
