// The key stands before a fragment, with no version in the path, in upper case.
// Seen in scripts that glue a fragment on for their own use.
fetch('HTTPS://API.StackExchange.com/questions/1?site=stackoverflow&key=abcdefghijklmnopqrstuv((#first') // want "SE001"
  .then(r => r.json())
  .then(d => console.log(d.items[0].title, d.quota_max));
