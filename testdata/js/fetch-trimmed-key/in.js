// The key is trimmed before it is sent: it was pasted with a blank before it.
// Seen in scripts whose users enter their own key.
const key = ' abcdefghijklmnopqrstuv(('.trim();
// want+1 "SE001"
fetch('https://api.stackexchange.com/2.3/info?site=stackoverflow&key=' + encodeURIComponent(key))
  .then(response => response.json())
  .then(answer => console.log(answer.quota_max));
