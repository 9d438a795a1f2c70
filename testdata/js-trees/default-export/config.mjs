export default {
  root: 'https://api.stackexchange.com/2.3',
  site: 'stackoverflow',
  key: 'U4DMV*8nvpm3EOpvf69Rxw((',
};
