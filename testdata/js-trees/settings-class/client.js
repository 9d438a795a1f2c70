export class Client {
  constructor(settings) {
    this.settings = settings;
  }

  urlOf(path) {
    return `${this.settings.root}${path}?site=stackoverflow&key=${this.settings.key}`; // want "SE001 .*certain"
  }

  async get(path) {
    const response = await fetch(this.urlOf(path));
    return response.json();
  }
}
