package jsscan

var fetchClients = []client{
	{name: "fetch", folder: "fetch", doc: "https://developer.mozilla.org/docs/Web/API/Window/fetch",
		callees: []string{"fetch", "GM.fetch", "undici.fetch", "fetch.fetch"},
		url:     0, page: true, options: 1, data: -1, body: []string{"body"}},
	{name: "Request", folder: "request-object", doc: "https://developer.mozilla.org/docs/Web/API/Request",
		callees: []string{"Request"}, isNew: true,
		url: 0, page: true, options: 1, data: -1, body: []string{"body"}},
}
