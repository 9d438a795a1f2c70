export const API = 'https://api.stackexchange.com/2.3';
