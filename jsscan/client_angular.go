package jsscan

var angularClients = []client{
	{name: "$http", folder: "angularjs", doc: "https://docs.angularjs.org/api/ng/service/$http",
		callees: []string{"$http"},
		url:     0, page: true, urlKeys: []string{"url"}, options: 0, query: []string{"params"}, body: []string{"data"}, data: -1},
	{name: "$http.get", folder: "angularjs", doc: "https://docs.angularjs.org/api/ng/service/$http#get",
		callees: []string{"$http.get", "$http.delete", "$http.head"},
		url:     0, page: true, options: 1, query: []string{"params"}, data: -1},
	{name: "$http.post", folder: "angularjs", doc: "https://docs.angularjs.org/api/ng/service/$http#post",
		callees: []string{"$http.post", "$http.put", "$http.patch"},
		url:     0, page: true, options: 2, query: []string{"params"}, data: 1, form: true},
	{name: "$http.jsonp", folder: "angularjs-jsonp", doc: "https://docs.angularjs.org/api/ng/service/$http#jsonp",
		callees: []string{"$http.jsonp"},
		url:     0, page: true, options: 1, query: []string{"params"}, data: -1, way: noHeaders, reason: "JSONP sends no header"},
}
