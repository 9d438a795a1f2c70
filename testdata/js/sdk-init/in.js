// The JavaScript SDK is given a key, which it would put into the query.
// Seen in pages that let a user log in.
SE.init({
  clientId: 1,
  // want+1 "SE005"
  key: 'abcdefghijklmnopqrstuv((',
  channelUrl: 'https://example.com/blank',
  complete: function (data) {
    console.log('ready', data.version);
    SE.authenticate({
      scope: ['read_inbox'],
      success: function (data) { console.log('logged in', data.accessToken.length); }
    });
  }
});

$.get('https://api.stackexchange.com/2.2/info', { site: 'stackoverflow' }, function (d) { console.log(d.quota_max); });
