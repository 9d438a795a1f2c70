package mockapi

import "time"

// A Mode says which side of the announced change the server is on.
type Mode int

// Legacy accepts credentials in the query, in the body and in the header.
// Strict accepts the header only and rejects a request with a credential in
// the query, even if the header is right.
const (
	Legacy Mode = iota
	Strict
)

// A Rejection is the error with which Strict answers a query credential.
type Rejection struct {
	ID      int
	Name    string
	Message string
}

// Config sets up a server. The zero value is the API before the change, as a
// short and generous mock of it.
type Config struct {
	Mode Mode

	// Hosts are API hosts beside the public ones, without a port.
	Hosts []string

	// Unknown: what nobody has published about the change.

	// RejectBody makes Strict reject a credential in the body. Otherwise it is
	// ignored. The announcement requires the header, and does not say what
	// becomes of a form that still holds the credential.
	RejectBody bool

	// NoPreflight leaves CORS preflights without permission, so that a browser
	// does not send a request that has an Authorization header. Nobody says
	// that the API answers every preflight.
	NoPreflight bool

	// WildcardPreflight permits `*` in preflights. By the standard that is every
	// header but Authorization, which a server must name; Chromium sends the
	// request all the same so far.
	WildcardPreflight bool

	// RedirectAlias makes the alias host redirect to the main one. Clients
	// leave the Authorization header behind then.
	RedirectAlias bool

	// Rejection replaces the error for a query credential if its ID is set.
	// Announced is "an explanatory error message", but neither id nor text.
	Rejection Rejection

	// Unclear: how the API behaves in both modes, where its documentation is
	// silent, or says what most programs of the tests do not care for.

	// NoCORS leaves answers without permission for pages to read them.
	NoCORS bool

	// RedirectHTTP makes plain HTTP redirect to TLS. A token that came by plain
	// HTTP is invalid even so.
	RedirectHTTP bool

	// RejectUndefined makes `undefined`, `null`, `false` and `NaN` wrong
	// credentials. Otherwise they are none, so that what a program sends by
	// mistake does not hide what its fix changes.
	RejectUndefined bool

	// KeyRequired makes a token in the query or the body worthless without a
	// key beside it, as the documentation of 2.3 has it. The header needs none.
	KeyRequired bool

	// Rules of the API that only a test of them wants.

	// Items is the number of items in every collection. Pages and filters are
	// exact then. Otherwise there are three pages of any size, of three items
	// at most, and total is in every answer: short answers that tell much.
	Items int

	// Used is how many requests other programs of the same address have sent
	// today, with a key or without.
	Used int

	// Backoff is how many seconds a program must wait before it calls the same
	// method again. Every answer says so.
	Backoff int

	// ReadOnly are the tokens that may not write.
	ReadOnly []string

	// Now is the clock; time.Now if nil.
	Now func() time.Time `json:"-"`
}

// rejection returns the error for a query credential.
func (c Config) rejection() *apiError {
	if r := c.Rejection; r.ID != 0 {
		return &apiError{r.ID, r.Name, r.Message}
	}
	return problem(badParameter, "credentials are no longer accepted in the query")
}
