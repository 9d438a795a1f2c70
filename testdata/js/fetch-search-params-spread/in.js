// The key is spread into the parameters if there is one.
// Seen where users may enter a key of their own.
async function tags(key) {
  const params = new URLSearchParams({
    site: 'stackoverflow', // want+1 "SE001"
    ...(key && { key }),
    pagesize: 1,
  });
  const response = await fetch(`https://api.stackexchange.com/2.3/tags?${params}`);
  const data = await response.json();
  console.log(data.items.length, data.quota_max);
}

tags();
tags('abcdefghijklmnopqrstuv((');
