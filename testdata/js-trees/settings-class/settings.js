export const settings = { root: 'https://api.stackexchange.com/2.3', key: 'U4DMV*8nvpm3EOpvf69Rxw((' };
