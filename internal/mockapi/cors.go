package mockapi

import "net/http"

// corsHeader returns a header that lets any page read the answer.
func corsHeader(name, value string) http.Header {
	h := http.Header{}
	h.Set(name, value)
	h.Set("Access-Control-Allow-Origin", "*")
	return h
}

// header returns the header of an answer of the API.
func (c Config) header(name, value string) http.Header {
	h := corsHeader(name, value)
	if c.NoCORS {
		h.Del("Access-Control-Allow-Origin")
	}
	return h
}

// preflight answers a CORS preflight. Hosts other than the API permit all.
func (c Config) preflight(rec Record) Response {
	h := corsHeader("Content-Type", "text/plain")
	if rec.API {
		h = c.header("Content-Type", "text/plain")
	}
	asked := rec.Header.Get("Access-Control-Request-Headers")
	switch {
	case !rec.API, !c.NoCORS && !c.NoPreflight && !c.WildcardPreflight:
		h.Set("Access-Control-Allow-Methods", "GET, POST")
		h.Set("Access-Control-Allow-Headers", asked)
	case !c.NoCORS && c.WildcardPreflight && !c.NoPreflight:
		h.Set("Access-Control-Allow-Methods", "*")
		h.Set("Access-Control-Allow-Headers", "*")
	}
	return Response{Status: http.StatusNoContent, Header: h}
}
