// Strings joined with a plus sign, the key at the start and in the middle.
// The usual shape of scripts from before template literals.
var apiKey = 'abcdefghijklmnopqrstuv((';
var base = 'https://api.stackexchange.com/2.2';

function load(path, site, done) {
  fetch(base + path + '?key=' + apiKey + '&site=' + site).then(function (response) { // want "SE001"
    return response.json();
  }).then(done);
}

load('/badges', 'serverfault', function (data) {
  console.log(data.items[0].name, data.quota_max);
});
