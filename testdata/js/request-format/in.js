// The path is formatted with util.format, and the parameters stand in an object.
// Seen in older Node programs.
const request = require('request');
const util = require('util');
const key = 'abcdefghijklmnopqrstuv((';

function answers(question, accessToken, callback) {
  const qs = { site: 'stackoverflow', key: key, access_token: accessToken }; // want "SE002"
  const url = util.format('https://api.stackexchange.com/2.3/questions/%s/answers', question.id);
  request(url, { qs: qs, gzip: true, json: true }, callback);
}

answers({ id: 4 }, 'tokentokentokentoken12))', (error, response, body) => console.log(error, body.quota_max));

// Another host.
request(util.format('https://api.example.com/2.3/tags/%s', 'go'), { qs: { site: 'stackoverflow', key: 'k' }, json: true }, (error, response, body) => console.log(error, response && response.statusCode));
