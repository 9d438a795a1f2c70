// The URL is put together far from its request.
const api = 'https://api.stackexchange.com/2.3';

export function tags(name, key) {
  const url = api + '/tags/' + encodeURIComponent(name) +
    '/info?site=stackoverflow' +
    '&key=' + key;
  if (!name) {
    throw new Error('no name');
  }
  return fetch(url, {
    cache: 'no-store',
  });
}
