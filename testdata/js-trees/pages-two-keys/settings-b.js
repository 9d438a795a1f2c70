var appKey = 'U4DMV*8nvpm3EOpvf69Rxw((';
