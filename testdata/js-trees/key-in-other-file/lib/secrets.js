export const key = 'U4DMV*8nvpm3EOpvf69Rxw%28%28';
