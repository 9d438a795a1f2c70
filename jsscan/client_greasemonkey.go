package jsscan

var greasemonkeyClients = []client{
	{name: "GM_xmlhttpRequest", folder: "gm", doc: "https://www.tampermonkey.net/documentation.php#api:GM_xmlhttpRequest",
		callees: []string{"GM_xmlhttpRequest", "GM_xmlHttpRequest", "GM.xmlHttpRequest", "GM.xmlhttpRequest", "GM_download"},
		url:     0, urlKeys: []string{"url"}, options: 0, data: -1, body: []string{"data"}},
}
