package jsscan

var mithrilClients = []client{
	{name: "m.request", folder: "mithril", doc: "https://mithril.js.org/request.html",
		callees: []string{"m.request"},
		url:     0, page: true, urlKeys: []string{"url"}, options: 1, query: []string{"params"}, body: []string{"body"}, data: -1},
}
