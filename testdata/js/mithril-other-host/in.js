// Mithril's m.request to another host.
// Seen in small single-page programs.
m.request({ url: 'https://maps.example.com/find', params: { key: 'abc' } }).then(answer => console.log(answer.query), e => console.log(e.code));
