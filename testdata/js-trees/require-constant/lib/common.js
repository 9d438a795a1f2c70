const seApiUrl = 'https://api.stackexchange.com/2.3';
const delay = ms => new Promise(done => setTimeout(done, ms));
