// Parameters with an app key, handed to a library of which this file shows nothing.
// The key is reported where it enters; only the library can send a header.
// norun: the library is not there
var args = { key: encodeURI('abcdefghijklmnopqrstuv((') }; // want "SE001"

if (typeof StackApi !== 'undefined') {
  StackApi.init(74, args);
}
console.log('see https://api.stackexchange.com/docs');
