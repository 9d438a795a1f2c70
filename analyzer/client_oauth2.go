package analyzer

// oauth2Clients have no calls of their own: the http.Client that the library
// makes sends the token as Bearer by itself.
var oauth2Clients = []client{
	{name: "oauth2", folder: "oauth2", doc: "https://pkg.go.dev/golang.org/x/oauth2#NewClient",
		verb: -1, url: -1, body: -1, kind: -1, ctx: -1, way: alreadyBearer},
}
