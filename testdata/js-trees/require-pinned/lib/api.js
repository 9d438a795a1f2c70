const seKey = 'U4DMV*8nvpm3EOpvf69Rxw((';

function getInfo(site) {
  return fetch('https://api.stackexchange.com/2.3/info?site=' + site + '&key=' + seKey).then(r => r.json()); // want "SE001 .*certain"
}
