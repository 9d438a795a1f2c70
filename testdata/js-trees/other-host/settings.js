export const API_ROOT = 'https://metasmoke.example.org';
export const docs = 'https://api.stackexchange.com/docs';
