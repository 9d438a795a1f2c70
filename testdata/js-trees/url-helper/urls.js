const KEY = 'U4DMV*8nvpm3EOpvf69Rxw((';

export function endpoint(path, site) {
  return `https://api.stackexchange.com/2.3${path}?site=${site}&key=${KEY}`; // want "SE001 .*certain"
}
