// A class that builds its URLs in one method and sends in another.
// Seen in clients for the API.
class StackExchange {
  constructor(key) {
    this.base = 'https://api.stackexchange.com/2.3';
    this.key = key;
  }

  url(route, params) {
    const query = new URLSearchParams({ ...params, key: this.key }); // want "SE001"
    return `${this.base}/${route}?${query}`;
  }

  async get(route, params) {
    const response = await fetch(this.url(route, params));
    return response.json();
  }
}

const api = new StackExchange('abcdefghijklmnopqrstuv((');
api.get('tags', { site: 'stackoverflow' }).then(d => console.log(d.items[0].name, d.quota_max));
