// An axios instance that a constructor keeps in a property of this.
// The header goes into the options of the call.
const axios = require('axios');

class Client {
  constructor(key) {
    this.key = key;
    this.http = axios.create({ baseURL: 'https://api.stackexchange.com/2.3' });
  }

  async get(route, params = {}) {
    const { data } = await this.http.get(route, { params: { ...params, key: this.key } }); // want "SE001"
    return data;
  }
}

new Client('abcdefghijklmnopqrstuv((').get('/info', { site: 'stackoverflow' }).then(data => console.log(data.items.length));
