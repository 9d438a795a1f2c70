// URLSearchParams of a typed list of pairs, and a template as the URL of a generic function.
// Seen in TypeScript bots and extensions.
interface Wrapper<T> {
  readonly items: T[];
  quota_max?: number;
}

type Pair = [name: string, value: string];

const API_KEY: string = 'abcdefghijklmnopqrstuv((';
const API = 'https://api.stackexchange.com/2.3' as const;

async function load<T extends { name: string }>(route: string, site = 'stackoverflow', ...more: Pair[]): Promise<Wrapper<T>> {
  const params = new URLSearchParams([
    ['site', site],
    ['key', API_KEY as string], // want "SE001"
    ...more,
  ] satisfies Pair[]);
  const response: Response = await fetch(`${API}/${route}?${params.toString()}`);
  return (await response.json()) as Wrapper<T>;
}

load<{ name: string }>('tags', undefined, ['pagesize', '2']).then(({ items, quota_max }) => console.log(items[0]!.name, quota_max));
