const key = process.env.SE_API_KEY;

exports.endpoint = function (path) {
  return `https://api.stackexchange.com/2.3${path}?site=stackoverflow&key=${key}`; // want "SE001 .*certain"
};
