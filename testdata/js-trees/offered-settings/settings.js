exports.defaults = { site: 'stackoverflow', key: 'U4DMV*8nvpm3EOpvf69Rxw((' }; // want "SE001 .*certain"
