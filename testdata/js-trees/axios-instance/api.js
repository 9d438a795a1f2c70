const axios = require('axios');

module.exports = axios.create({ baseURL: 'https://api.stackexchange.com/2.3', timeout: 5000 });
