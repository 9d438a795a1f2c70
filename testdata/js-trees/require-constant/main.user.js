// ==UserScript==
// @name     A library that a userscript requires has the API's address
// @grant    none
// @require  https://raw.githubusercontent.com/someone/scripts/main/lib/common.js
// ==/UserScript==

const key = 'U4DMV*8nvpm3EOpvf69Rxw((';
fetch(seApiUrl + '/info?site=stackoverflow&key=' + key) // want "SE001 .*certain"
  .then(r => r.json())
  .then(json => console.log(json.quota_max));
