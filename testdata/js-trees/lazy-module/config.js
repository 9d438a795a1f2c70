console.log('settings are read');
export const appKey = process.env.APP_KEY || 'U4DMV*8nvpm3EOpvf69Rxw((';
