// axios with the key in the URL, as a function and as a method.
// Seen in bots.
const axios = require('axios');
const key = process.env.STACK_KEY;

axios(`https://api.stackexchange.com/2.3/info?site=stackoverflow&key=${key}`) // want "SE001"
  .then(({ data }) => console.log(data.total, data.quota_max));
axios.request({ method: 'get', url: `https://api.stackexchange.com/2.3/sites?key=${key}` }) // want "SE001"
  .then(({ data }) => console.log(data.items.length, data.quota_max));
