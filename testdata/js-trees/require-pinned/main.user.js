// ==UserScript==
// @name     A library that is required by its hash: it must stay as it is
// @grant    none
// @require  https://github.com/someone/scripts/raw/main/lib/api.js#sha256=0011223344
// ==/UserScript==

getInfo('stackoverflow').then(json => console.log(json.quota_max));
