package mockapi

import (
	"compress/gzip"
	"io"
	"net/http"
	"slices"
	"strings"
)

// transportHeaders are set by HTTP clients on their own and say nothing about
// the program.
var transportHeaders = []string{
	"Accept-Encoding", "Accept-Language", "Connection", "Content-Length", "Host", "Origin", "Referer",
	"User-Agent", "X-Forwarded-Proto", "X-Forwarded-For", "X-Forwarded-Host",
}

// ServeHTTP answers over the network. The scheme is that of the connection,
// or what a proxy in front of it says in X-Forwarded-Proto.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	program, transport := splitHeader(r.Header)
	a := s.Do(Request{Method: r.Method, URL: absolute(r), Header: program, Body: string(body), Transport: transport})
	for name, values := range a.Header {
		w.Header()[name] = values
	}
	if a.Body == "" || !s.compresses(r) {
		w.WriteHeader(a.Status)
		io.WriteString(w, a.Body)
		return
	}
	w.Header().Set("Content-Encoding", "gzip")
	w.WriteHeader(a.Status)
	z := gzip.NewWriter(w)
	defer z.Close()
	io.WriteString(z, a.Body)
}

// compresses reports whether an answer is compressed: the API's are, whatever
// Accept-Encoding says, and those of other hosts if the client asks for it.
func (s *Server) compresses(r *http.Request) bool {
	return s.config.isAPI(r.Host, r.URL.Path) || strings.Contains(r.Header.Get("Accept-Encoding"), "gzip")
}

// absolute returns the URL as the client wrote it.
func absolute(r *http.Request) string {
	scheme := r.Header.Get("X-Forwarded-Proto")
	switch {
	case scheme != "":
	case r.TLS != nil:
		scheme = "https"
	default:
		scheme = "http"
	}
	if r.URL.IsAbs() { // sent to a proxy
		return r.RequestURI
	}
	return scheme + "://" + r.Host + r.RequestURI
}

// splitHeader separates the headers that a program may have chosen from those
// that its HTTP client sets.
func splitHeader(h http.Header) (program, transport http.Header) {
	program, transport = http.Header{}, http.Header{}
	for name, values := range h {
		to := program
		if slices.Contains(transportHeaders, name) || strings.HasPrefix(name, "Sec-") {
			to = transport
		}
		to[name] = values
	}
	return program, transport
}
