const urls = require('./urls');

exports.isInfo = url => url === urls.infoURL;
