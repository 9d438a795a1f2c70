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
	"strconv"
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
	next     int // the number of the request whose turn it is
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
	a.server, a.together, a.next = mockapi.New(c), false, 0
}

// Records returns the requests since Reset, oldest first, and whether some of
// them were under way together, so that their order means nothing.
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
	server := a.begin(r)
	defer a.end(server)
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

// orderHeader holds the number of a request, counted where it is sent: what is
// sent at once arrives in any order. Browsers can not send it.
const orderHeader = "X-Order"

// begin notes the arrival of a request and waits for its turn.
func (a *API) begin(r *http.Request) *mockapi.Server {
	order, err := strconv.Atoi(r.Header.Get(orderHeader))
	r.Header.Del(orderHeader)
	server := a.arrive()
	for deadline := time.Now().Add(patience); err == nil && !a.turn(order) && time.Now().Before(deadline); {
		time.Sleep(time.Millisecond)
	}
	return server
}

func (a *API) arrive() *mockapi.Server {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.open++
	a.together = a.together || a.open > 1
	return a.server
}

// patience is how long a request waits for one before it that does not come,
// as the program gave it up.
const patience = 2 * time.Second

// turn reports whether all requests before one have been answered.
func (a *API) turn(order int) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.next >= order
}

// end gives the turn to the next request, unless the program is another by now.
func (a *API) end(server *mockapi.Server) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.open--
	time.AfterFunc(pause, func() {
		a.mu.Lock()
		defer a.mu.Unlock()
		if a.server == server {
			a.next++
		}
	})
}

// pause is the time between two answers, in which the first one arrives.
const pause = 5 * time.Millisecond

// A slow writer waits before an answer. The request is recorded by then.
type slow struct{ http.ResponseWriter }

func (s slow) WriteHeader(status int) {
	time.Sleep(latency)
	s.ResponseWriter.WriteHeader(status)
}
