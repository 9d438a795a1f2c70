package mockapi

import (
	"bufio"
	"crypto/tls"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"
)

// A Listener is a server on one port of the loopback interface. The port takes
// plain HTTP, TLS, and requests meant for a proxy, CONNECT among them: it tells
// them apart by how they begin. So clients that map every host and port to one
// address reach it, as do clients that use a proxy.
type Listener struct {
	*Server
	Addr   string // 127.0.0.1:port
	Port   int
	CAFile string // the authority's certificate as PEM

	handler http.Handler
	ca      *authority
	dir     string
	socket  net.Listener
	plain   http.Server
	secure  http.Server
	queues  [2]queue // of connections for plain and secure
}

// Start returns a new server that listens. The caller closes it.
func Start(c Config) (*Listener, error) { return New(c).Listen() }

// Listen makes the server reachable for other processes, over HTTP and TLS.
func (s *Server) Listen() (*Listener, error) {
	l, err := Serve(s)
	if err != nil {
		return nil, err
	}
	l.Server = s
	return l, nil
}

// Serve makes a handler reachable in the same way, such as one that chooses
// between servers. The Server of the listener is nil.
func Serve(h http.Handler) (*Listener, error) {
	ca, err := newAuthority()
	if err != nil {
		return nil, err
	}
	l := &Listener{handler: h, ca: ca}
	if err := l.writeFiles(); err != nil {
		return nil, err
	}
	l.socket, err = net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		os.RemoveAll(l.dir)
		return nil, err
	}
	l.Addr, l.Port = l.socket.Addr().String(), l.socket.Addr().(*net.TCPAddr).Port
	l.serve()
	return l, nil
}

// writeFiles writes what clients read before they connect.
func (l *Listener) writeFiles() (err error) {
	if l.dir, err = os.MkdirTemp("", "mockapi"); err != nil {
		return err
	}
	l.CAFile = filepath.Join(l.dir, "ca.pem")
	return errors.Join(
		os.WriteFile(l.CAFile, l.ca.pem(), 0o600),
		os.WriteFile(l.preload(), []byte(nodePreload), 0o600),
	)
}

// serve starts to take connections.
func (l *Listener) serve() {
	quiet := log.New(io.Discard, "", 0) // clients report what goes wrong with them
	l.plain = http.Server{Handler: http.HandlerFunc(l.handle), ErrorLog: quiet}
	l.secure = http.Server{Handler: l.handler, ErrorLog: quiet, TLSConfig: &tls.Config{GetCertificate: l.ca.issue}}
	for i := range l.queues {
		l.queues[i] = newQueue(l.socket.Addr())
	}
	go l.plain.Serve(l.queues[0])
	go l.secure.ServeTLS(l.queues[1], "", "")
	go func() {
		for {
			c, err := l.socket.Accept()
			if err != nil {
				return
			}
			go l.route(c, bufio.NewReader(c))
		}
	}()
}

// Close ends all connections and removes the files.
func (l *Listener) Close() error {
	return errors.Join(l.socket.Close(), l.plain.Close(), l.secure.Close(), os.RemoveAll(l.dir))
}

// The first byte of a TLS connection: the type of a handshake record.
const handshake = 0x16

// route hands a connection to the server that speaks its protocol.
func (l *Listener) route(c net.Conn, r *bufio.Reader) {
	c.SetReadDeadline(time.Now().Add(10 * time.Second))
	first, err := r.Peek(1)
	if err != nil {
		c.Close()
		return
	}
	c.SetReadDeadline(time.Time{})
	to := l.queues[0]
	if first[0] == handshake {
		to = l.queues[1]
	}
	to.put(peeked{c, r})
}

// handle answers a plain request, and opens the tunnels that a proxy is asked
// for: they all end here.
func (l *Listener) handle(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodConnect {
		l.handler.ServeHTTP(w, r)
		return
	}
	c, buffered, err := http.NewResponseController(w).Hijack()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if _, err := io.WriteString(c, "HTTP/1.1 200 Connection established\r\n\r\n"); err != nil {
		c.Close()
		return
	}
	l.route(c, buffered.Reader)
}

// A peeked connection is one of which something was read ahead.
type peeked struct {
	net.Conn
	r *bufio.Reader
}

func (p peeked) Read(b []byte) (int, error) { return p.r.Read(b) }

// A queue is a net.Listener of connections that another one accepted.
type queue struct {
	conns chan net.Conn
	done  chan struct{}
	addr  net.Addr
}

func newQueue(addr net.Addr) queue { return queue{make(chan net.Conn), make(chan struct{}), addr} }

func (q queue) put(c net.Conn) {
	select {
	case q.conns <- c:
	case <-q.done:
		c.Close()
	}
}

// Accept implements net.Listener.
func (q queue) Accept() (net.Conn, error) {
	select {
	case c := <-q.conns:
		return c, nil
	case <-q.done:
		return nil, net.ErrClosed
	}
}

// Close implements net.Listener. The server calls it once.
func (q queue) Close() error {
	close(q.done)
	return nil
}

// Addr implements net.Listener.
func (q queue) Addr() net.Addr { return q.addr }
