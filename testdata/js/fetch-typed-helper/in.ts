// A typed helper that sends what its callers made, who hold the key.
// Seen in bots that are written in TypeScript.
type Answer = { quota_max: number };

const send = async (url: string, retries?: number): Promise<Answer> => {
  const res = await fetch(url as string);
  return res.ok || !retries ? res.json() : send(url, retries - 1);
};

async function show(name: string): Promise<void> {
  const key: string | undefined = 'abcdefghijklmnopqrstuv((';
  const { quota_max } = await send(`https://api.stackexchange.com/2.3/${name}?site=stackoverflow&key=${key!}`); // want "SE001"
  console.log(quota_max);
}

show('info');
