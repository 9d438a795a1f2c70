exports.getJSON = url => fetch(url).then(r => r.json());
exports.getAll = urls => Promise.all(urls.map(exports.getJSON));
