class Client {
  constructor(token) {
    this.token = token;
    this.root = 'https://api.stackexchange.com/2.3';
  }

  get(path, params) {
    const query = new URLSearchParams(params);
    query.set('access_token', this.token); // want "SE002 .*certain"
    return fetch(`${this.root}${path}?${query}`).then(r => r.json());
  }
}

module.exports = Client;
