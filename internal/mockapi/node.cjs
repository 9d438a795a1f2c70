// Node runs this before a program: connections to other hosts go to the mock
// API, whatever client opens them. Names and certificates are still checked.
'use strict';
const net = require('node:net');

const port = Number(process.env.MOCKAPI_PORT);
const connect = net.Socket.prototype.connect;
const local = /^(localhost|127\.[\d.]+|\[?::1\]?)$/;

// redirected returns the options with another address. They are copied, as TLS
// compares the certificate with the host in the original.
function redirected(options) {
  if (options.path || local.test(options.host || 'localhost')) return options;
  return { ...options, host: '127.0.0.1', port, lookup: undefined };
}

net.Socket.prototype.connect = function (...args) {
  if (Array.isArray(args[0])) args[0][0] = redirected(args[0][0]); // as net.connect passes them on
  else if (typeof args[0] === 'object') args[0] = redirected(args[0]);
  else if (typeof args[1] === 'string' && Number(args[0])) args.splice(0, 2, redirected({ port: args[0], host: args[1] }));
  return connect.apply(this, args);
};
