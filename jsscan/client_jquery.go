package jsscan

var jqueryClients = []client{
	{name: "$.ajax", folder: "jquery-ajax", doc: "https://api.jquery.com/jQuery.ajax/",
		callees: []string{"$.ajax"},
		url:     0, page: true, urlKeys: []string{"url"}, options: 1, query: []string{"data"}, data: -1, jsonp: true},
	{name: "$.get", folder: "jquery-get", doc: "https://api.jquery.com/jQuery.get/",
		callees: []string{"$.get"},
		url:     0, page: true, urlKeys: []string{"url"}, options: -1, query: []string{"data"}, data: 1, way: headersCall, jsonp: true},
	{name: "$.post", folder: "jquery-post", doc: "https://api.jquery.com/jQuery.post/",
		callees: []string{"$.post"},
		url:     0, page: true, urlKeys: []string{"url"}, options: -1, body: []string{"data"}, data: 1, form: true, way: headersCall, jsonp: true},
	{name: "$.getJSON", folder: "jquery-getjson", doc: "https://api.jquery.com/jQuery.getJSON/",
		callees: []string{"$.getJSON"},
		url:     0, page: true, options: -1, data: 1, way: headersCall, jsonp: true},
}

// computedJQuery is $[method](url, data): which function is called is not known.
var computedJQuery = &client{
	name: "$[method]", folder: "jquery-post", doc: "https://api.jquery.com/jQuery.ajax/",
	url: 0, options: -1, data: 1, way: noHeaders, opaque: true, reason: "which function of jQuery is called is not known; use $.ajax with headers",
}
