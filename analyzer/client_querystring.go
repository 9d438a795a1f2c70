package analyzer

// querystringClients turn a struct into a query: the library sends nothing.
var querystringClients = []client{
	{name: "query.Values", folder: "querystring", doc: "https://pkg.go.dev/github.com/google/go-querystring/query#Values",
		verb: -1, url: -1, body: -1, kind: -1, ctx: -1, way: noHeaders},
}
