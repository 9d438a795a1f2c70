// A ky instance for another host.
// Seen in small pages.
import ky from 'ky';

const api = ky.create({ prefixUrl: 'https://api.github.com' });
console.log((await api.get('user', { searchParams: { access_token: 'abc' } }).json()).query);
