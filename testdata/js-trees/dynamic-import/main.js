// The module of settings is loaded when it is needed.
// Seen in extensions of browsers.
async function show() {
  const { root, key } = await import('./settings.js');
  const response = await fetch(`${root}/info?site=stackoverflow&key=${key}`); // want "SE001 .*certain"
  console.log((await response.json()).quota_max);
}
show();
