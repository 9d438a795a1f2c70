// Names that only look alike, documentation links, and a configuration object.
// Seen everywhere; none of this sends a credential to the API.
// See https://api.stackexchange.com/docs/tags?key=value for the parameters.
const config = { baseUrl: 'https://api.stackexchange.com/2.3', key: 'abcdefghijklmnopqrstuv((', access_token: null };
const help = '<a href="https://api.stackexchange.com/docs/authentication">key and access_token</a>';

for (const key of Object.keys(config)) console.log(key, help.length);
fetch(config.baseUrl + '/tags?site=stackoverflow&filter=!key=x').then(r => r.json()).then(d => console.log(d.quota_max));
const socket = new WebSocket('wss://qa.sockets.stackexchange.com/?key=1');
socket.onopen = () => socket.send('155-questions-active');
