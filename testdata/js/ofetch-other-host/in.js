// Nuxt's $fetch with a key for another host, and to the program's own server.
// Seen in Nuxt 3 programs.
await $fetch('https://maps.example.com/find', { query: { key: 'abc' } }).then(r => console.log(r.query), e => console.log(e.status));
const { error } = await useFetch('/api/stackexchange', { query: { key: 'abc' } });
console.log(error.value === null);
