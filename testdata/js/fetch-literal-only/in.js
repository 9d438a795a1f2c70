// The key is the only parameter, so the question mark goes with it.
// Seen in scripts that list all sites, which needs no other parameter.
fetch('https://api.stackexchange.com/2.3/sites?key=abcdefghijklmnopqrstuv((') // want "SE001"
  .then(r => r.json())
  .then(({ items, quota_remaining }) => console.log(items.length, quota_remaining));
