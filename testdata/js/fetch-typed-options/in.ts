// Options whose type demands the key: without it the program is not compiled.
// The fix that removes the key is unsafe and says so.
// norun: what runs does not show it
interface Options {
  site?: string;
  key: string;
}

interface Pair { key: string; value: string }

const show = ({ key, value }: Pair): void => console.log(key, value);

async function load(route: string, options: Options): Promise<void> {
  const query = new URLSearchParams({ ...options });
  const response = await fetch(`https://api.stackexchange.com/2.3/${route}?${query}`);
  console.log((await response.json()).quota_max);
}

load('info', { site: 'stackoverflow', key: 'abcdefghijklmnopqrstuv((' }); // want "SE001"
show({ key: 'a', value: 'b' });
