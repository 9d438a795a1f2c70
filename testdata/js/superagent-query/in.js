// superagent with a chain of query calls.
// Seen in servers.
const request = require('superagent');
const key = 'abcdefghijklmnopqrstuv((';

request
  .get('https://api.stackexchange.com/2.3/users/1')
  .query({ site: 'stackoverflow', key }) // want "SE001"
  .end((error, response) => {
    console.log(error, response.body.items[0].owner.display_name, response.body.quota_max);
  });
