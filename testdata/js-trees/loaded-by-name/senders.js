exports.getJSON = url => fetch(url).then(r => r.json());
