// An instance whose base is the API, with typed params at each call.
// Seen in servers that are written in TypeScript.
import axios, { type AxiosInstance, type AxiosResponse } from 'axios';

const { SE_KEY = 'abcdefghijklmnopqrstuv((' }: NodeJS.ProcessEnv = process.env;

const api: AxiosInstance = axios.create({ baseURL: 'https://api.stackexchange.com/2.3', timeout: <number>5000 });

interface Params {
  site: string;
  key: string;
  pagesize?: number;
}

export const tags = async (site: string, pagesize?: number): Promise<string[]> => {
  const res: AxiosResponse<{ items: { name: string }[] }> = await api.get('/tags', {
    params: { site, key: SE_KEY!, pagesize } as Params, // want "SE001"
  });
  return res.data.items.map((tag): string => tag.name);
};

tags('stackoverflow', 2).then((names) => console.log(names[0]));
