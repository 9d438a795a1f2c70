// ==UserScript==
// @name     📬 Inbox
// @version  1.0
// ==/UserScript==
(async function () {
	'use strict';

	// The token stands in the line itself.
	/* 📬📬 */	const inbox = await fetch('https://api.stackexchange.com/2.3/inbox?site=stackoverflow&access_token=Zq8mTn3*RrLw5)VbYc2Kpd))');

	// Both credentials, behind characters of every width.
	const KEY = 'U4DMV*8nvpm3EOpvf69Rxw((';
	const token = GM_getValue('token');
	const 受信箱 = '受信箱 é́ 👩‍👧';	const unread = await fetch(`https://api.stackexchange.com/2.3/inbox/unread?key=${KEY}&access_token=${token}&filter=${受信箱}`);
	console.log(inbox.status, unread.status);
})();
