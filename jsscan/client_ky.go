package jsscan

var kyClients = []client{
	{name: "ky", folder: "ky", doc: "https://github.com/sindresorhus/ky#api",
		callees: []string{"ky", "ky.get", "ky.post", "ky.put", "ky.patch", "ky.head", "ky.delete", "ky.create()", "ky.create().get", "ky.create().post", "ky.extend()", "ky.extend().get", "ky.extend().post"},
		url:     0, page: true, options: 1, query: []string{"searchParams"}, body: []string{"json", "body"}, data: -1, base: []string{"prefixUrl"}},
	{name: "ky.create", folder: "ky-create", doc: "https://github.com/sindresorhus/ky#kycreatedefaultoptions",
		callees: []string{"ky.create", "ky.extend"},
		url:     0, page: true, urlKeys: []string{"prefixUrl"}, options: 0, query: []string{"searchParams"}, data: -1},
}
