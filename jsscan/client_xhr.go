package jsscan

var xhrClients = []client{
	{name: "XMLHttpRequest", folder: "xhr", doc: "https://developer.mozilla.org/docs/Web/API/XMLHttpRequest",
		callees: []string{"XMLHttpRequest().open"},
		url:     1, page: true, options: -1, data: -1, way: headersXHR},
}
