package jsscan

import (
	"regexp"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

var axiosClients = []client{
	{name: "axios", folder: "axios", doc: "https://axios-http.com/docs/api_intro",
		callees: []string{"axios", "axios.request", "axios.create()", "axios.create().request"},
		url:     0, page: true, urlKeys: []string{"url"}, options: 1, query: []string{"params"}, body: []string{"data"}, data: -1, base: []string{"baseURL"}},
	{name: "axios.get", folder: "axios", doc: "https://axios-http.com/docs/api_intro",
		callees: []string{"axios.get", "axios.delete", "axios.head", "axios.options", "axios.create().get", "axios.create().delete", "axios.create().head"},
		url:     0, page: true, options: 1, query: []string{"params"}, data: -1, base: []string{"baseURL"}},
	{name: "axios.post", folder: "axios", doc: "https://axios-http.com/docs/api_intro",
		callees: []string{"axios.post", "axios.put", "axios.patch", "axios.create().post", "axios.create().put", "axios.create().patch"},
		url:     0, page: true, options: 2, query: []string{"params"}, data: 1, form: true, base: []string{"baseURL"}},
	{name: "axios.create", folder: "axios-create", doc: "https://axios-http.com/docs/instance",
		callees: []string{"axios.create"},
		url:     0, page: true, urlKeys: []string{"baseURL"}, options: 0, query: []string{"params"}, data: -1},
}

// axiosDefaults is instance.defaults.params.key = value: a parameter of every
// request of the instance.
var axiosDefaults = &client{
	name: "axios.defaults", folder: "axios-create", doc: "https://axios-http.com/docs/config_defaults", url: -1, options: -1, data: -1,
}

var defaultParam = regexp.MustCompile(`^axios(\.create\(\))?\.defaults\.params\.(key|access_token)$`)

// defaultsAssign returns the row for an assignment to the default parameters of
// axios, or to those of the configuration in an interceptor, or nil.
func (a *analysis) defaultsAssign(n *jssyntax.Node) *client {
	if n.Name != "=" || n.A.Kind != jssyntax.Member || n.A.A.Kind != jssyntax.Member || n.A.Has(jssyntax.Computed) {
		return nil
	}
	if defaultParam.MatchString(a.canonical(n.A)) || n.A.A.Name == "params" && slices.Contains(seapi.Credentials, n.A.Name) && a.interceptor(n) != nil {
		return axiosDefaults
	}
	return nil
}

// interceptor returns the call instance.interceptors.request.use(f) of whose
// function f an assignment changes the parameter, or nil.
func (a *analysis) interceptor(n *jssyntax.Node) *jssyntax.Node {
	fn := n.Function()
	config := n.A.A.A
	if config.Kind != jssyntax.Ident || !fn.IsFunction() || len(fn.List) == 0 || fn.List[0].Kind != jssyntax.Ident || fn.List[0].Name != config.Name {
		return nil
	}
	call := fn.Parent
	if call.Kind != jssyntax.Call || call.A == fn || !strings.HasSuffix(a.canonical(call.A), ".interceptors.request.use") {
		return nil
	}
	return call
}

// instanceOf returns the expression of the instance that such an assignment is
// about, and the property of its requests' headers that takes the header.
func (a *analysis) instanceOf(n *jssyntax.Node) (instance *jssyntax.Node, headers string) {
	if call := a.interceptor(n); call != nil {
		return call.A.A.A.A, ".headers.Authorization"
	}
	return n.A.A.A.A, ".headers.common.Authorization"
}

// readDefaults reads the base URL of the instance and the parameter.
func (a *analysis) readDefaults(s *site) {
	target := s.call.A
	instance, _ := a.instanceOf(s.call)
	if v := a.instanceConfig(instance, nil); v != nil {
		if it := v.get("baseURL"); it != nil && it.val != nil {
			s.addSource(inURL, it.val, a.text(it.val, it.env))
		}
	}
	it := item{name: target.Name, val: s.call.B, elem: a.element(wholeStatement(s.call)), node: s.call}
	s.addSource(inQuery, s.call.B, a.queryTexts(&value{kind: bagValue, items: []item{it}, node: s.call}))
}

// defaults turns the default parameter into a default header.
func (p *plan) defaults(r *request) string {
	n := r.call
	c := r.creds[0]
	s, why := p.a.spell(c.value, n, &hoister{fixed: true})
	if why != "" {
		return why
	}
	if p.a.valueMayBeEmpty(c, n) {
		return "the credential may be empty; delete the header where it is"
	}
	if c.name == "key" && p.a.tokenBefore(n) {
		return "the key is set after the token, which must win"
	}
	_, headers := p.a.instanceOf(n)
	params := n.A.A // instance.defaults.params
	p.edits = append(p.edits,
		p.a.edit(span(params.A.Span.End, n.A.Span.End), headers),
		p.a.edit(n.B.Outer, p.a.bearer(s)))
	return ""
}

// tokenBefore reports whether the function of an assignment of a key assigns a
// token before it.
func (a *analysis) tokenBefore(n *jssyntax.Node) bool {
	found := false
	n.Function().Walk(func(x *jssyntax.Node) bool {
		found = found || x.Kind == jssyntax.Assign && x.Span.Start < n.Span.Start && x.A.Kind == jssyntax.Member && x.A.Name == "access_token"
		return !found
	})
	return found
}
