// The key ends one literal, and the next one opens with the separator.
// The ampersand that follows a removed first parameter turns into a question mark.
var url = "https://api.stackexchange.com/2.3/tags?key=abcdefghijklmnopqrstuv((" + // want "SE001"
  "&site=askubuntu" + // the site
  "&pagesize=1";
fetch(url).then(function (r) { return r.json(); }).then(function (d) {
  console.log(d.items.length, d.quota_max);
});
