// ky with searchParams, and with the key in the URL.
// Seen in small pages.
import ky from 'ky';

const key = 'abcdefghijklmnopqrstuv((';

const tags = await ky('https://api.stackexchange.com/2.3/tags', { searchParams: { key, site: 'stackoverflow' } }).json(); // want "SE001"
console.log(tags.items[0].name, tags.quota_max);
const sites = await ky.get(`https://api.stackexchange.com/2.3/sites?key=${key}`).json(); // want "SE001"
console.log(sites.items.length, sites.quota_max);
