// Lines end as on Windows.
function users(ids, key, done) {
  const xhr = new XMLHttpRequest();
  xhr.open('GET', 'https://api.stackexchange.com/2.3/users/' + ids + '?key=' + key + '&site=stackoverflow');
  xhr.onload = function () { done(xhr.responseText); };
  xhr.send();
}
