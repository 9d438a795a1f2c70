// Package e2e runs the fixtures with the real thing: the real libraries in
// Node, real pages in Chromium, the real modules in Go programs. All of them
// reach the mock API over TLS under the hosts that the programs name. What they
// do must be the same before and after a fix, and the same as with the small
// stand-ins of internal/jsrun and testdata/go/_stubs.
//
// The tests need the network to install what they run with, so they have the
// build tag e2e. With it, whatever is missing fails.
package e2e

import (
	"compress/gzip"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"time"

	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// latency is the time until an answer leaves. Requests that a program sends at
// once overlap in it, as they would on the way to the real API.
const latency = 10 * time.Millisecond

// An API answers the requests of one program after the other.
type API struct {
	*mockapi.Listener
	Page *page // what a browser shows; nil without one

	// Plain leaves answers uncompressed for clients that do not ask for
	// compression, as the API does not: random programs do not care.
	Plain bool

	mu       sync.Mutex
	server   *mockapi.Server
	open     int
	together bool
}

// StartAPI returns an API that listens. The caller closes it.
func StartAPI(c mockapi.Config) (*API, error) {
	a := &API{server: mockapi.New(c)}
	l, err := mockapi.Serve(a)
	a.Listener = l
	return a, err
}

// Reset forgets everything, for the next program.
func (a *API) Reset(c mockapi.Config) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.server, a.together = mockapi.New(c), false
}

// Records returns the requests since Reset, oldest first, and whether some of
// them were seen under way together. Their order means nothing then.
func (a *API) Records() (all []mockapi.Record, together bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.server.Records(), a.together
}

// ServeHTTP implements http.Handler.
func (a *API) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if a.Page != nil && a.Page.owns(r) {
		a.Page.ServeHTTP(w, r)
		return
	}
	server := a.begin()
	defer a.end()
	if a.Plain && !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		plain(server, slow{w}, r)
		return
	}
	server.ServeHTTP(slow{w}, r)
}

// plain answers without compression.
func plain(h http.Handler, w http.ResponseWriter, r *http.Request) {
	answer := httptest.NewRecorder()
	h.ServeHTTP(answer, r)
	var body io.Reader = answer.Body
	if answer.Header().Get("Content-Encoding") == "gzip" {
		answer.Header().Del("Content-Encoding")
		if z, err := gzip.NewReader(body); err == nil {
			body = z
		}
	}
	maps.Copy(w.Header(), answer.Header())
	w.WriteHeader(answer.Code)
	io.Copy(w, body)
}

// begin notes that a request is under way.
func (a *API) begin() *mockapi.Server {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.open++
	a.together = a.together || a.open > 1
	return a.server
}

// end notes that a request is answered.
func (a *API) end() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.open--
}

// A slow writer waits before an answer. The request is recorded by then.
type slow struct{ http.ResponseWriter }

func (s slow) WriteHeader(status int) {
	time.Sleep(latency)
	s.ResponseWriter.WriteHeader(status)
}
