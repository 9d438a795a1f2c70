// ky with a key for another host.
// Seen in small pages.
import ky from 'ky';

const data = await ky('https://www.googleapis.com/books/v1/volumes', { searchParams: { key: 'abc', q: 'stack' } }).json();
console.log(data.query);
