// The options depend on a condition, and so does the key.
// Seen in clients that can also ask another server of the same kind.
class Client {
  constructor(key, agent) {
    this.base = 'https://api.stackexchange.com/2.3';
    this.key = key;
    this.agent = agent;
  }

  async get(route) {
    const url = `${this.base}/${route}?site=stackoverflow${this.key ? `&key=${this.key}` : ''}`; // want "SE001"
    const response = await fetch(url, this.agent ? { headers: { 'X-Agent': this.agent } } : undefined);
    return response.json();
  }
}

new Client('abcdefghijklmnopqrstuv((', 'test').get('tags').then(d => console.log(d.items[0].name, d.quota_max));
new Client('abcdefghijklmnopqrstuv((').get('tags').then(d => console.log(d.items[0].name, d.quota_max));
new Client().get('tags').then(d => console.log(d.items[0].name, d.quota_max));
