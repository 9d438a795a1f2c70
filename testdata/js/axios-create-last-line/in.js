// The parameters are the last lines of the configuration: the header takes their place.
// Seen in clients for the API that are written one property a line.
import axios from 'axios';

const api = axios.create({
  baseURL: 'https://api.stackexchange.com/2.3',
  params: { key: 'abcdefghijklmnopqrstuv((' }, // want "SE001"
});
const other = axios.create({
  baseURL: 'https://api.stackexchange.com/2.3',
  params: { key: 'abcdefghijklmnopqrstuv((' } // want "SE001"
});

api.get('/tags').then(({ data }) => console.log(data.items[0].name, data.quota_max));
other.get('/badges').then(({ data }) => console.log(data.has_more, data.quota_max));
