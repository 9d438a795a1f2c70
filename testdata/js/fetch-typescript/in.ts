// TypeScript with types, generics and a cast.
// Seen in bots and extensions.
// norun: TypeScript is not run
interface Wrapper<T> { items: T[]; quota_max: number }
type Tag = { name: string };

const key: string = process.env.SE_KEY as string;

async function get<T>(route: string): Promise<Wrapper<T>> {
  const response: Response = await fetch(`https://api.stackexchange.com/2.3/${route}?site=stackoverflow&key=${key}`); // want "SE001"
  return (await response.json()) as Wrapper<T>;
}

get<Tag>('tags').then(({ items, quota_max }) => console.log(items[0]!.name, quota_max));
