export const root = 'https://api.stackexchange.com/2.3';
export const key = 'U4DMV*8nvpm3EOpvf69Rxw((';
