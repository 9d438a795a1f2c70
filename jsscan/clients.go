package jsscan

// A headerWay says how a client is given a header.
type headerWay int

const (
	headersOption headerWay = iota // an options object with a headers property
	headersCall                    // $.get(url, data, success, type) becomes $.ajax({…})
	headersXHR                     // xhr.setRequestHeader after open
	headersChain                   // .set(name, value) in the chain of calls
	headersMap                     // options.headers of a config that is the last of several arguments
	dropOnly                       // nothing is added: the parameter just goes
	noHeaders                      // the transport has no way to send one
)

// A client is one way to send a request: a row of knowledge.
type client struct {
	name    string   // as messages call it
	folder  string   // prefix of its fixture folders
	doc     string   // where its interface is documented
	callees []string // canonical names of its functions
	isNew   bool     // called with new

	url     int      // argument that is the URL, or an options object that holds it; -1 if none
	urlKeys []string // properties of the options object that hold the URL
	options int      // argument that is the options object; -1 if none
	query   []string // properties of the options object that hold params
	body    []string // properties of the options object that hold a form or JSON body
	data    int      // argument that holds params of a GET, or the form of a POST; -1 if none
	form    bool     // data is sent as the body
	base    []string // properties that a relative URL is appended to

	way    headerWay
	reason string // why there is no header, for noHeaders
	page   bool   // in a page, the header makes the browser ask the API first (CORS preflight)
	opaque bool   // what it does with the URL is not known
	jsonp  bool   // may send JSONP
}

// clientRows lists every client, one file a library.
func clientRows() []client {
	var rows []client
	for _, list := range [][]client{
		fetchClients, xhrClients, jqueryClients, greasemonkeyClients, axiosClients, sdkClients, headerlessClients,
		gotClients, kyClients, superagentClients, requestClients, nodeClients, angularClients, rxjsClients, appsScriptClients, vueClients, mithrilClients,
	} {
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
			if rows[i].isNew {
				c = "new " + c
			}
			if m[c] != nil {
				panic("jsscan: two rows for " + c)
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
