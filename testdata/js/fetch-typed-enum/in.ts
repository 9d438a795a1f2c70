// The host and the names of parameters are members of enums.
// Seen in bots that are written in TypeScript.
export enum Host {
  Api = 'https://api.stackexchange.com/2.3',
  Chat = 'https://chat.stackexchange.com',
}

const enum Param { Site = 'site', Key = 'key' }

enum Level { Debug, Info }

declare global {
  interface Window { level: Level }
}

class Query<T extends string = Param> {
  readonly #params = new URLSearchParams();

  set(name: T | Param, value: string): this {
    this.#params.set(name, value);
    return this;
  }

  toString = (): string => this.#params.toString();
}

async function quota(this: void, key: string): Promise<number> {
  const params = new URLSearchParams();
  params.set(Param.Site, 'stackoverflow');
  params.set(Param.Key, key); // want "SE001"
  const res = await fetch(`${Host.Api}/info?${params}`);
  const { quota_max }: { quota_max: number } = await res.json();
  return quota_max;
}

quota('abcdefghijklmnopqrstuv((').then((n) => console.log(n, Level[Level.Info], `${new Query().set(Param.Site, 'x')}`));
