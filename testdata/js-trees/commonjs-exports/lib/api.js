exports.HOST = 'api.stackexchange.com';

exports.withKey = function (path) {
  return path + '&key=U4DMV*8nvpm3EOpvf69Rxw(('; // want "SE001 .*certain"
};
