export const API = 'https://api.stackexchange.com/2.3';
export const key = 'U4DMV*8nvpm3EOpvf69Rxw((';
export const token = 'Wq3HtM*9kdpZ2EYxvc57Lm))';
