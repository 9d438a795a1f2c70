package jsscan

var requestClients = []client{
	{name: "request", folder: "request", doc: "https://github.com/request/request#requestoptions-callback",
		callees: []string{"request", "request.get", "request.post", "request.put", "request.head", "request.del", "request.delete", "request.defaults()", "request.defaults().get", "request.defaults().post"},
		url:     0, urlKeys: []string{"url", "uri"}, options: 1, query: []string{"qs"}, body: []string{"form", "formData", "body"}, data: -1, base: []string{"baseUrl"}},
	{name: "request.defaults", folder: "request", doc: "https://github.com/request/request#requestdefaultsoptions",
		callees: []string{"request.defaults"},
		url:     0, urlKeys: []string{"baseUrl", "url", "uri"}, options: 0, query: []string{"qs"}, data: -1},
}
