// A key that the constructor makes a property by its modifiers alone.
// Where there is none, no header is sent.
class Api {
  constructor(
    private readonly key?: string,
    public site = 'stackoverflow',
  ) {}

  private url(route: string): string {
    const query = new URLSearchParams({
      ...(this.key && { key: this.key }), // want "SE001"
      site: this.site,
    });
    return `https://api.stackexchange.com/2.3/${route}?${query}`;
  }

  async get(route: string): Promise<void> {
    const response = await fetch(this.url(route));
    const data = (await response.json()) as { quota_max: number };
    console.log(data.quota_max);
  }
}

new Api('abcdefghijklmnopqrstuv((').get('info');
new Api().get('tags');
