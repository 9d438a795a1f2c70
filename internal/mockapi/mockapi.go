// Package mockapi is a stand-in for the Stack Exchange API: it answers the way
// the API does before (Legacy) and after (Strict) credentials leave the query,
// and records what it was asked. What a program prints about an answer depends
// on the path, on the other parameters and on who is authenticated, so that a
// program whose request was changed by mistake prints something else.
//
// Points that nobody has published are switches of Config, never guesses. What
// the announcement does not change is the same in both modes: the wrapper,
// paging, quotas, backoff, errors and their names, JSONP, compression.
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

// A Server answers requests and remembers them, the tokens it revoked, and the
// quotas that are left. It is safe for concurrent use.
type Server struct {
	config Config

	mu      sync.Mutex
	records []Record
	meter
}

// New returns a server without history.
func New(c Config) *Server { return &Server{config: c, meter: newMeter()} }

// Do records a request and answers it.
func (s *Server) Do(r Request) Response {
	rec := s.config.Record(r)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.records = append(s.records, rec)
	return s.answer(rec)
}

// Records returns the requests so far, oldest first.
func (s *Server) Records() []Record {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Record(nil), s.records...)
}

// Reset forgets everything, for the next program.
func (s *Server) Reset() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.records, s.meter = nil, newMeter()
}
