package jsscan

var nodeClients = []client{
	{name: "https.get", folder: "node-https", doc: "https://nodejs.org/api/https.html#httpsrequesturl-options-callback",
		callees: []string{"https.get", "https.request", "http.get", "http.request", "https.https.get", "https.https.request"},
		url:     0, urlKeys: []string{"path"}, options: 1, data: -1},
}
