package mockapi

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// A Request is what a client sends. Its URL is absolute.
type Request struct {
	Method string
	URL    string
	Header http.Header // what the program has a say in
	Body   string

	Transport http.Header // what its HTTP client adds on its own, such as Origin
}

// A Where is a part of a request that can hold a credential.
type Where string

// The places of credentials.
const (
	Query  Where = "query"
	Body   Where = "body"
	Header Where = "header"
)

// A Credential is a key or a token as the server saw it: percent-decoded in the
// query and in a form, raw elsewhere.
type Credential struct {
	Where Where
	Name  string // key or access_token; in the header it is told from the value's shape
	Value string
}

// Empty reports whether the value stands for no credential: programs that
// concatenate an unset variable send "undefined" and its kind.
func (c Credential) Empty() bool {
	return slices.Contains([]string{"", "undefined", "null", "false", "NaN"}, c.Value)
}

// An Authorization is what the headers of that name say, word for word.
type Authorization []string

// A Record is a request with its credentials set apart from the rest.
// For hosts other than the API nothing is set apart.
type Record struct {
	API           bool
	Method        string
	Scheme        string
	Host          string
	Path          string
	Query         string // raw and in order, without credentials and empty parameters
	JSONP         string // the callback's name; the cache buster beside it is left out of Query
	Credentials   []Credential
	Authorization Authorization
	Header        http.Header
	Body          string // without credentials

	URL       string      // as it was sent, with all that is in it
	Transport http.Header // as in Request
}

// Preflight reports whether the request asks for CORS permission.
func (r Record) Preflight() bool {
	return r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != ""
}

// Record takes a request apart.
func (c Config) Record(r Request) Record {
	t := splitURL(r.URL)
	rec := Record{
		API: c.isAPI(t.host, t.path), Method: r.Method,
		Scheme: t.scheme, Host: t.host, Path: t.path, Query: t.query, Body: r.Body,
		Header: r.Header.Clone(), Authorization: r.Header.Values("Authorization"),
		URL: r.URL, Transport: r.Transport,
	}
	rec.Header.Del("Authorization")
	if !rec.API {
		return rec
	}
	params := splitPairs(t.query)
	rec.Credentials, params = takeCredentials(Query, params)
	rec.JSONP, params = takeJSONP(params)
	rec.Query = joinPairs(params)
	inBody, rest := bodyCredentials(r)
	rec.Body = rest
	rec.Credentials = append(rec.Credentials, inBody...)
	rec.Credentials = append(rec.Credentials, headerCredentials(rec.Authorization)...)
	return rec
}

// Credential returns the credential that counts: a token before a key, the
// first of several, and none that is empty.
func (r Record) Credential() (Credential, bool) {
	for _, name := range []string{"access_token", "key"} {
		for _, c := range r.Credentials {
			if c.Name == name && !c.Empty() {
				return c, true
			}
		}
	}
	return Credential{}, false
}

// In reports whether a credential, empty or not, was in that place.
func (r Record) In(w Where) bool {
	return slices.ContainsFunc(r.Credentials, func(c Credential) bool { return c.Where == w })
}

// headerCredentials returns the credentials of Bearer headers. Others are
// not the API's.
func headerCredentials(values []string) (found []Credential) {
	for _, v := range values {
		scheme, value, ok := strings.Cut(v, " ")
		if !ok || !strings.EqualFold(scheme, "bearer") {
			continue
		}
		name := "key"
		if strings.HasSuffix(value, "))") {
			name = "access_token"
		}
		found = append(found, Credential{Header, name, value})
	}
	return found
}

// isAPI reports whether a place on the web belongs to the API's 2.x versions.
func (c Config) isAPI(host, path string) bool {
	host, _, _ = strings.Cut(host, ":")
	known := append([]string{MainHost, AliasHost}, c.Hosts...)
	if !slices.ContainsFunc(known, func(h string) bool { return strings.EqualFold(h, host) }) {
		return false
	}
	for _, out := range []string{"/docs", "/js/", "/v3", "/3."} {
		if strings.HasPrefix(path, out) {
			return false
		}
	}
	return true
}

// The public hosts.
const (
	MainHost  = "api.stackexchange.com"
	AliasHost = "api.stackoverflow.com"
)

// A target is a URL in parts. net/url is not used to split, because it refuses
// what clients do send.
type target struct{ scheme, host, path, query string }

// splitURL takes an absolute URL apart and drops user info, fragment and the
// scheme's own port.
func splitURL(raw string) target {
	raw, _, _ = strings.Cut(raw, "#")
	scheme, rest, _ := strings.Cut(raw, "://")
	rest, query, _ := strings.Cut(rest, "?")
	host, path, _ := strings.Cut(rest, "/")
	if i := strings.LastIndexByte(host, '@'); i >= 0 {
		host = host[i+1:]
	}
	scheme, host = strings.ToLower(scheme), strings.ToLower(host)
	port := map[string]string{"https": ":443", "http": ":80"}[scheme]
	return target{scheme, strings.TrimSuffix(host, port), "/" + path, query}
}

// A pair is one parameter as it was written.
type pair struct{ raw string }

// name returns the parameter's decoded name.
func (p pair) name() string {
	name, _, _ := strings.Cut(p.raw, "=")
	return decode(name)
}

// value returns the parameter's decoded value.
func (p pair) value() string {
	_, value, _ := strings.Cut(p.raw, "=")
	return decode(value)
}

// decode undoes form encoding; text that is not encoded correctly stays.
func decode(s string) string {
	if d, err := url.QueryUnescape(s); err == nil {
		return d
	}
	return s
}

// splitPairs splits a query or a form and leaves out empty parameters, which a
// removal may leave behind and which mean nothing.
func splitPairs(query string) (pairs []pair) {
	for raw := range strings.SplitSeq(query, "&") {
		if raw != "" {
			pairs = append(pairs, pair{raw})
		}
	}
	return pairs
}

// Params returns the parameters of a query or a form, decoded and in order.
func Params(query string) (params []string) {
	for _, p := range splitPairs(query) {
		params = append(params, p.name()+"="+p.value())
	}
	return params
}

// joinPairs is the inverse of splitPairs.
func joinPairs(pairs []pair) string {
	raw := make([]string, len(pairs))
	for i, p := range pairs {
		raw[i] = p.raw
	}
	return strings.Join(raw, "&")
}

// credentialName returns the canonical name of a credential's parameter.
func credentialName(name string) (string, bool) {
	name = strings.ToLower(name)
	return name, name == "key" || name == "access_token"
}

// takeCredentials separates the credentials from the other parameters.
func takeCredentials(w Where, pairs []pair) (found []Credential, rest []pair) {
	for _, p := range pairs {
		if name, ok := credentialName(p.name()); ok {
			found = append(found, Credential{w, name, p.value()})
		} else {
			rest = append(rest, p)
		}
	}
	return found, rest
}

// takeJSONP separates the callback and its cache buster from the other
// parameters.
func takeJSONP(pairs []pair) (callback string, rest []pair) {
	for _, p := range pairs {
		if n := p.name(); n == "callback" || n == "jsonp" {
			callback = p.value()
		}
	}
	if callback == "" {
		return "", pairs
	}
	return callback, slices.DeleteFunc(slices.Clone(pairs), func(p pair) bool {
		return slices.Contains([]string{"callback", "jsonp", "_"}, p.name())
	})
}
