// ==UserScript==
// @name     A library that a userscript requires sends the request: both change, or none
// @grant    none
// @require  https://github.com/someone/scripts/raw/main/lib/ajax.js
// ==/UserScript==

getJSON('https://api.stackexchange.com/2.3/info?site=stackoverflow&key=U4DMV*8nvpm3EOpvf69Rxw((') // want "SE001 .*certain"
  .then(json => console.log(json.quota_max));
