// A class with an optional key as a parameter property, spread into the parameters only if it is there.
// Seen in clients for the API that are written in TypeScript.
export enum Site {
  StackOverflow = 'stackoverflow',
  SuperUser = 'superuser',
}

abstract class Client {
  protected abstract readonly base: string;
}

export class StackExchange extends Client {
  protected readonly base: string = 'https://api.stackexchange.com/2.3';
  private requests?: number;

  public constructor(private readonly apiKey?: string, private site: Site = Site.StackOverflow) {
    super();
  }

  get<T>(route: string): Promise<T>;
  async get<T = unknown>(route: string): Promise<T> {
    this.requests = (this.requests ?? 0) + 1;
    const query = new URLSearchParams({
      site: this.site,
      ...(this.apiKey && { key: this.apiKey }), // want "SE001"
    });
    const response = await fetch(`${this.base}/${route}?${query}`);
    return response.json() as Promise<T>;
  }
}

for (const key of ['abcdefghijklmnopqrstuv((', undefined]) {
  new StackExchange(key).get<{ quota_max: number }>('info').then(info => console.log(info.quota_max));
}
