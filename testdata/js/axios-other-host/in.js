// axios with a key for another host.
// Seen in bots that do several things.
const axios = require('axios');

axios.get('https://api.openweathermap.org/data/2.5/weather', { params: { q: 'Kassel', key: 'abc' } })
  .then(({ data }) => console.log(data.query));
