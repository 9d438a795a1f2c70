// axios.get with params.
// The usual shape of programs that are bundled.
import axios from 'axios';

const API_KEY = 'abcdefghijklmnopqrstuv((';

export async function tags(site) {
  const { data } = await axios.get('https://api.stackexchange.com/2.3/tags', {
    params: { site, key: API_KEY, filter: '!9(*_)x' }, // want "SE001"
  });
  return data.items;
}

tags('stackoverflow').then(items => console.log(items[0].name));
