var settings = { root: 'https://mirror.example.org/2.3', key: 'mirror' };
