// A ky instance whose prefix is the API.
// Seen in small pages.
import ky from 'ky';

const key = 'abcdefghijklmnopqrstuv((';
const api = ky.create({ prefixUrl: 'https://api.stackexchange.com/2.3', timeout: 5000 });

const data = await api.get('info', { searchParams: { site: 'stackoverflow', key } }).json(); // want "SE001"
console.log(data.total, data.quota_max);
