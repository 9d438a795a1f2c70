// Nuxt's $fetch and useFetch, which every component has, and ofetch where it is imported.
// Seen in Nuxt 3 programs: pages, and routes of their servers.
import { ofetch } from 'ofetch';

const key = 'abcdefghijklmnopqrstuv((';

const tags = await $fetch('https://api.stackexchange.com/2.3/tags', { query: { site: 'stackoverflow', key } }); // want "SE001 key in the query of \\$fetch"
console.log(tags.items[0].name, tags.quota_max);

const { data, error } = await useFetch('/me', { baseURL: 'https://api.stackexchange.com/2.3', params: { site: 'stackoverflow', access_token: 'abcdefghijklmnopqrstuv))' } }); // want "SE002"
console.log(data.value.items.length, error.value);

const info = await ofetch(`https://api.stackexchange.com/2.3/info?site=stackoverflow&key=${key}`); // want "SE001"
console.log(info.quota_max);
