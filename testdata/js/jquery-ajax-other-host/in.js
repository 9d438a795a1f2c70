// $.ajax to other hosts, and to the API without a credential.
// Seen next to the API in the same file.
$.ajax({ url: 'https://api.github.com/user', data: { access_token: 'abc' } }).done(d => console.log(d.query));
$.ajax({ url: 'https://api.stackexchange.com/2.3/tags', data: { site: 'stackoverflow', sort: 'key' } }).done(d => console.log(d.quota_max));
