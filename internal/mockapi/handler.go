package mockapi

import (
	"compress/gzip"
	"io"
	"net/http"
	"slices"
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
	a := s.Do(Request{Method: r.Method, URL: absolute(r), Header: programHeader(r.Header), Body: string(body)})
	for name, values := range a.Header {
		w.Header()[name] = values
	}
	if a.Body == "" {
		w.WriteHeader(a.Status)
		return
	}
	// The API compresses for everybody, whatever Accept-Encoding says.
	w.Header().Set("Content-Encoding", "gzip")
	w.WriteHeader(a.Status)
	z := gzip.NewWriter(w)
	defer z.Close()
	io.WriteString(z, a.Body)
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

// programHeader returns the headers that a program may have chosen.
func programHeader(h http.Header) http.Header {
	kept := http.Header{}
	for name, values := range h {
		if !slices.Contains(transportHeaders, name) {
			kept[name] = values
		}
	}
	return kept
}
