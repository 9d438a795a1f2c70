export const API_ROOT = 'https://api.stackexchange.com/2.3';
export const PAGE_SIZE = 30;
