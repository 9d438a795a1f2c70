// $.getJSON to another host, and to the API without a credential.
// Seen in widgets.
$.getJSON('https://www.googleapis.com/books/v1/volumes', { q: 'stack', key: 'abc' }, function (d) { console.log(d.query); });
$.getJSON('https://api.stackexchange.com/2.2/info', { site: 'stackoverflow' }, function (d) { console.log(d.quota_max); });
