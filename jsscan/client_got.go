package jsscan

var gotClients = []client{
	{name: "got", folder: "got", doc: "https://github.com/sindresorhus/got/blob/main/documentation/2-options.md",
		callees: []string{"got", "got.get", "got.post", "got.put", "got.head", "got.delete", "got.stream", "got.paginate", "got.extend()", "got.extend().get", "got.extend().post"},
		url:     0, urlKeys: []string{"url"}, options: 1, query: []string{"searchParams", "query"}, body: []string{"form", "json", "body"}, data: -1, base: []string{"prefixUrl", "baseUrl"}},
	{name: "got.extend", folder: "got-extend", doc: "https://github.com/sindresorhus/got/blob/main/documentation/10-instances.md",
		callees: []string{"got.extend"},
		url:     0, urlKeys: []string{"prefixUrl", "baseUrl"}, options: 0, query: []string{"searchParams", "query"}, data: -1},
}
