package jsrun

import (
	"encoding/base64"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// latency is the virtual time until an answer arrives.
const latency = 10

// newHost makes the object that the libraries in host/ build upon.
func (m *machine) newHost() *goja.Object {
	h := m.rt.NewObject()
	origin := originOf(m.options.Location)
	for name, value := range map[string]any{
		"send":       m.send,
		"sendNow":    m.sendNow,
		"setTimeout": m.timer(false),
		"print":      func(level, text string) { m.note("print", level+": "+text) },
		"base":       func() string { return m.options.Location },
		"protocol":   func() string { return origin.scheme + ":" },
		"run":        func(src string) (goja.Value, error) { return m.rt.RunString(src) },
		"btoa":       func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) },
		"oldJQuery":  m.options.OldJQuery,
	} {
		h.Set(name, value)
	}
	return h
}

// send sends a request and plans the callback with its answer.
func (m *machine) send(call goja.FunctionCall) goja.Value {
	done, _ := goja.AssertFunction(call.Argument(1))
	failure, answer := m.exchange(call.Argument(0).ToObject(m.rt))
	m.loop.after(latency, false, func() error {
		_, err := done(goja.Undefined(), failure, answer)
		return err
	})
	return goja.Undefined()
}

// sendNow sends a request and calls back before it returns.
func (m *machine) sendNow(call goja.FunctionCall) goja.Value {
	done, _ := goja.AssertFunction(call.Argument(1))
	failure, answer := m.exchange(call.Argument(0).ToObject(m.rt))
	if _, err := done(goja.Undefined(), failure, answer); err != nil {
		panic(err)
	}
	return goja.Undefined()
}

// exchange sends a request as a library described it, and returns an error or
// an answer for its callback.
func (m *machine) exchange(spec *goja.Object) (failure, answer goja.Value) {
	r := mockapi.Request{Method: spec.Get("method").String(), URL: spec.Get("url").String(), Header: header(spec.Get("headers"))}
	if body := spec.Get("body"); body != nil && !goja.IsNull(body) && !goja.IsUndefined(body) {
		r.Body = body.String()
	}
	if cors := spec.Get("cors"); cors != nil && cors.ToBoolean() && !m.allowed(r) {
		return m.rt.ToValue("not allowed"), goja.Undefined()
	}
	a := m.follow(&r)
	var headers [][]string
	for name, values := range a.Header {
		headers = append(headers, []string{name, strings.Join(values, ", ")})
	}
	slices.SortFunc(headers, slices.Compare)
	return goja.Null(), m.rt.ToValue(map[string]any{
		"status": a.Status, "statusText": http.StatusText(a.Status), "headers": headers, "body": a.Body, "url": r.URL,
	})
}

// follow sends a request and goes after redirects. Like browsers and Node's
// clients it leaves the Authorization header behind when the host changes.
func (m *machine) follow(r *mockapi.Request) mockapi.Response {
	for range 5 {
		m.note("request", strconv.Itoa(len(sent(m.api.Records()))))
		a := m.api.Do(*r)
		to := a.Header.Get("Location")
		if a.Status < 300 || a.Status > 399 || to == "" {
			return a
		}
		if originOf(to).host != originOf(r.URL).host {
			r.Header.Del("Authorization")
		}
		r.URL = to
	}
	return mockapi.Response{Status: http.StatusLoopDetected, Header: http.Header{}}
}

// header reads a list of names and values.
func header(list goja.Value) http.Header {
	h := http.Header{}
	pairs, _ := list.Export().([]any)
	for _, p := range pairs {
		pair, _ := p.([]any)
		if len(pair) == 2 {
			name, _ := pair[0].(string)
			value, _ := pair[1].(string)
			h.Add(name, value)
		}
	}
	return h
}

// allowed reports whether a page may send a request to another host, and asks
// the host with a preflight if the rules of CORS say so.
func (m *machine) allowed(r mockapi.Request) bool {
	names := unsafeHeaders(r.Header)
	simple := len(names) == 0 && slices.Contains([]string{"GET", "HEAD", "POST"}, r.Method)
	if simple || originOf(r.URL).host == originOf(m.options.Location).host {
		return true
	}
	ask := http.Header{}
	ask.Set("Access-Control-Request-Method", r.Method)
	ask.Set("Access-Control-Request-Headers", strings.Join(names, ","))
	a := m.api.Do(mockapi.Request{Method: http.MethodOptions, URL: r.URL, Header: ask})
	granted := strings.Split(a.Header.Get("Access-Control-Allow-Headers"), ",")
	return !slices.ContainsFunc(names, func(n string) bool { return !slices.Contains(granted, n) })
}

// unsafeHeaders returns the names of headers that need a preflight.
func unsafeHeaders(h http.Header) (names []string) {
	forms := []string{"", "text/plain", "multipart/form-data", "application/x-www-form-urlencoded"}
	for name := range h {
		kind, _, _ := strings.Cut(h.Get("Content-Type"), ";")
		switch {
		case name == "Content-Type" && slices.Contains(forms, kind):
		case slices.Contains([]string{"Accept", "Accept-Language", "Content-Language"}, name):
		default:
			names = append(names, strings.ToLower(name))
		}
	}
	slices.Sort(names)
	return names
}

// An origin is the part of a URL that CORS compares.
type origin struct{ scheme, host string }

// originOf returns the origin of an absolute URL.
func originOf(raw string) origin {
	scheme, rest, _ := strings.Cut(raw, "://")
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		rest = rest[:i]
	}
	return origin{scheme, rest}
}
