// $.get to a host that is not the API, with a key.
// Seen in the same files as the API.
const key = 'abc123';

$.get('https://metasmoke.erwaysoftware.com/api/v2.0/feedbacks', { key, page: 1 }, d => console.log(d.query));
$.get('/posts/1/comments?key=' + key).done(d => console.log(d.path));
