package inproc

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"

	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// network returns a transport whose connections end at a mock of the API.
func network(api *mockapi.Server, offline bool) *http.Transport {
	t := http.DefaultTransport.(*http.Transport)
	if base == nil {
		base = t.Clone()
	}
	t = base.Clone()
	t.Proxy = nil
	t.DialContext = dialer(api, offline)
	t.DialTLSContext = dialer(overTLS(api), offline)
	return t
}

// base is the transport that the process started with.
var base *http.Transport

// dialer returns a dial function: the other end of each connection is served
// by a server of its own, in memory.
func dialer(h http.Handler, offline bool) func(ctx context.Context, network, address string) (net.Conn, error) {
	return func(context.Context, string, string) (net.Conn, error) {
		if offline {
			return nil, errors.New("no network")
		}
		near, far := net.Pipe()
		go http.Serve(&listener{conn: far}, h)
		return near, nil
	}
}

// A listener accepts one connection.
type listener struct{ conn net.Conn }

// Accept returns the connection, and then that there are no more.
func (l *listener) Accept() (net.Conn, error) {
	if l.conn == nil {
		return nil, io.EOF
	}
	c := l.conn
	l.conn = nil
	return c, nil
}

// Close leaves the connection open: it is the server's.
func (l *listener) Close() error { return nil }

// Addr returns some address.
func (l *listener) Addr() net.Addr { return &net.TCPAddr{} }

// overTLS answers requests that a program sends over TLS, whose encryption
// ended before they came here.
func overTLS(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Header.Set("X-Forwarded-Proto", "https")
		h.ServeHTTP(w, r)
	})
}
