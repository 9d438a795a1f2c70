package analyzer

// A headerWay says how a request is given a header.
type headerWay int

const (
	rewriteCall   headerWay = iota // http.Get(url) becomes a request that client.Do sends
	headerSet                      // req.Header.Set behind the call that makes the request
	tokenCall                      // .SetAuthToken(token) in the chain of calls
	alreadyBearer                  // the client sends the header by itself
	headerBefore                   // req.Header.Set before the call that sends the request
	noHeaders                      // nothing can be added
)

// A client is one way to send a request: a row of knowledge.
type client struct {
	name    string   // as messages call it
	folder  string   // prefix of its fixture folders
	doc     string   // where its interface is documented
	callees []string // names of its functions

	method string // the constant of net/http for the method that it sends
	verb   int    // argument that is the method; -1 if none
	url    int    // argument that is the URL; -1 if none
	body   int    // argument that is the body; -1 if none
	form   bool   // the body is url.Values
	kind   int    // argument that is the content type; -1 if none
	ctx    int    // argument that is the context; -1 if none

	way    headerWay
	reason string // why there is no header, for noHeaders
	opaque bool   // what it does with the URL is not known

	reported bool // what it sends is reported elsewhere, unless the program adds to it
}

// clientRows lists every client, one file a library.
func clientRows() []client {
	var rows []client
	for _, list := range [][]client{netHTTPClients, restyClients, oauth2Clients, querystringClients} {
		rows = append(rows, list...)
	}
	return rows
}

// clientsByCallee is the index of the rows.
var clientsByCallee = func() map[string]*client {
	m := map[string]*client{}
	rows := clientRows()
	for i := range rows {
		for _, c := range rows[i].callees {
			if m[c] != nil {
				panic("analyzer: two rows for " + c)
			}
			m[c] = &rows[i]
		}
	}
	return m
}()

// clientNames returns the fixture prefixes of all rows.
func clientNames() []string {
	var out []string
	seen := map[string]bool{}
	for _, c := range clientRows() {
		if !seen[c.folder] {
			seen[c.folder] = true
			out = append(out, c.folder)
		}
	}
	return out
}
