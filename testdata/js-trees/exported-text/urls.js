exports.infoURL = 'https://api.stackexchange.com/2.3/info?site=stackoverflow&key=U4DMV*8nvpm3EOpvf69Rxw(('; // want "SE001 .*certain"
