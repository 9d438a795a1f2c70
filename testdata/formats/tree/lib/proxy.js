// A proxy of ours moves the key into the header.
// seauthlint:ignore SE001 the proxy mends it [see its <README>]
fetch('https://api.stackexchange.com/2.3/info?site=stackoverflow&key=U4DMV*8nvpm3EOpvf69Rxw((');

// seauthlint:ignore this is no longer needed
fetch('https://api.stackexchange.com/2.3/info?site=stackoverflow');

// The host is not proven.
const answers = (base, id, key) => fetch(`${base}/2.3/answers/${id}?site=stackoverflow&filter=withbody&key=${key}`);
