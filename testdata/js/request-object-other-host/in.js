// A Request object for another host.
// Seen next to requests to the API.
const key = 'abc123';
const request = new Request(`https://www.googleapis.com/youtube/v3/search?key=${key}&q=stack`);

fetch(request).then(r => r.json()).then(d => console.log(d.query));
