// $.post to Stack Overflow itself, whose forms have an fkey.
// Seen in every script that acts for a user.
$.post('/posts/1/vote/2', { fkey: 'abcdef', key: 'x' }, data => console.log(data.path, data.body));
$.post('https://metasmoke.erwaysoftware.com/api/w/post/1/feedback', { key: 'abc', token: 'def', type: 'tpu-' }).done(d => console.log(d.body));
