const key = 'U4DMV*8nvpm3EOpvf69Rxw((';

export function getKey() {
  return key;
}
