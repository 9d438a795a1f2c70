export const KEY = 'abcdefghijklmnopqrstuv((';
export const TOKEN = localStorage.getItem('token');
export const url = (route) => `https://api.stackexchange.com/2.3/${route}?site=stackoverflow&key=${KEY}&access_token=${TOKEN}`; // want "SE002"
