// Typed code that talks to another host, beside types that name credentials.
// Seen in clients for several services.
interface Credentials {
  key: string;
  access_token?: string;
  url: `https://api.stackexchange.com/2.3/me?key=${string}&access_token=${string}`;
}

declare const unused: Credentials;

const ask = async <T,>(url: string, { key }: Pick<Credentials, 'key'>): Promise<T> =>
  (await fetch(`${url}?key=${key}&site=stackoverflow`)).json() as T;

ask<{ ok: boolean }>('https://metasmoke.erwaysoftware.com/api/v2.0/posts', { key: 'abcdefghijklmnopqrstuv((' as const })
  .then((d) => console.log(typeof d), (e: Error) => console.log('not there'));
