package analyzer

// querystringClients turn a struct into a query: the library sends nothing.
var querystringClients = []client{
	{name: "query.Values", folder: "querystring", doc: "https://pkg.go.dev/github.com/google/go-querystring/query#Values",
		verb: -1, url: -1, body: -1, kind: -1, ctx: -1, way: noHeaders},
}

// querystringRows are the calls that turn a struct into url.Values.
var querystringRows = map[string]functionRow{
	"github.com/google/go-querystring/query.Values": queryValues,
}

// queryValues evaluates query.Values(options).
func queryValues(in *interp, c *call) *value {
	v := c.arg(0)
	if v.obj == nil || v.obj.kind != record {
		return in.opaqueResult(c)
	}
	o := in.structBag(v, []string{"url"})
	if o == nil {
		return in.opaqueResult(c)
	}
	return results(c.n, []*value{{obj: o, origin: c.n}, unknown(c.n)})
}
