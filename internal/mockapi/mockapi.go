// Package mockapi is a stand-in for the Stack Exchange API: it answers the way
// the API does before (Legacy) and after (Strict) credentials leave the query,
// and records what it was asked. What a program prints about an answer depends
// on the path, on the other parameters and on who is authenticated, so that a
// program whose request was changed by mistake prints something else.
//
// Points that nobody has published are switches of Config, never guesses.
//
// A program in this process asks Server.Do. One in another process asks a
// Listener, which answers over HTTP and TLS on one port of the loopback
// interface, under any host. Programs stay as they are, with the API's real
// host in them; what leads them here is
//
//   - for Go in this process, the client that Client returns;
//   - for Go, curl and Python, a proxy, by ProxyEnv;
//   - for Node, a script that runs before the program, by NodeEnv;
//   - for Chromium, its resolver's rules, by ChromiumFlags.
//
// The certificates come from an authority of the listener's own; the ways
// above tell their clients to trust it.
package mockapi

import "sync"

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

// Config sets up a server. Every field but Mode and Hosts stands for a point
// that the announcement leaves open.
type Config struct {
	Mode Mode

	// Hosts are API hosts beside the public ones.
	Hosts []string

	// RejectBody makes Strict reject a credential in the body.
	// Otherwise it is ignored: the request is not authenticated.
	RejectBody bool

	// NoPreflight leaves CORS preflights without permission, so that a
	// browser does not send a request that has an Authorization header.
	NoPreflight bool

	// RedirectAlias makes the alias host redirect to the main one.
	RedirectAlias bool

	// Rejection replaces the error for a query credential if its ID is set.
	Rejection Rejection
}

// rejection returns the error for a query credential.
func (c Config) rejection() Rejection {
	if c.Rejection.ID != 0 {
		return c.Rejection
	}
	return Rejection{400, "bad_parameter", "credentials are no longer accepted in the query"}
}

// A Server answers requests and remembers them and the tokens it revoked.
// It is safe for concurrent use.
type Server struct {
	config Config

	mu      sync.Mutex
	records []Record
	revoked map[string]bool
}

// New returns a server without history.
func New(c Config) *Server { return &Server{config: c, revoked: map[string]bool{}} }

// Do records a request and answers it.
func (s *Server) Do(r Request) Response {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.records = append(s.records, s.config.Record(r))
	a := s.config.Answer(r, func(token string) bool { return s.revoked[token] })
	for _, token := range a.Revoked {
		s.revoked[token] = true
	}
	return a
}

// Records returns the requests so far, oldest first.
func (s *Server) Records() []Record {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Record(nil), s.records...)
}
