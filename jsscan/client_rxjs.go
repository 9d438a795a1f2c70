package jsscan

var rxjsClients = []client{
	{name: "ajax", folder: "rxjs", doc: "https://rxjs.dev/api/ajax/ajax",
		callees: []string{"rxjs.ajax"},
		url:     0, page: true, urlKeys: []string{"url"}, options: 0, query: []string{"queryParams"}, body: []string{"body"}, data: -1},
	{name: "ajax.getJSON", folder: "rxjs", doc: "https://rxjs.dev/api/ajax/ajax",
		callees: []string{"rxjs.ajax.getJSON", "rxjs.ajax.get", "rxjs.ajax.delete"},
		url:     0, page: true, options: 1, data: -1, way: headersMap},
	{name: "ajax.post", folder: "rxjs", doc: "https://rxjs.dev/api/ajax/ajax",
		callees: []string{"rxjs.ajax.post", "rxjs.ajax.put", "rxjs.ajax.patch"},
		url:     0, page: true, options: 2, data: 1, form: true, way: headersMap},
}
