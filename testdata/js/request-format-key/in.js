// The key is one of the values of util.format: found, but not taken apart.
// Seen in older Node programs.
const request = require('request');
const util = require('util');
const key = 'abcdefghijklmnopqrstuv((';

const tags = util.format('https://api.stackexchange.com/2.3/tags?site=%s&key=%s', 'stackoverflow', key); // want "SE001 key in the query of util.format"
request({ url: tags, gzip: true, json: true }, (error, response, body) => console.log(error, body.quota_max));
