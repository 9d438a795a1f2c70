package jsscan

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A site is one call that sends a request, as seen from one chain of callers.
type site struct {
	client  *client
	call    *jssyntax.Node // Call, New or Assign
	env     *env
	url     *jssyntax.Node // nil if an instance has it
	options *jssyntax.Node // the options argument; nil if it is not written
	bag     *value         // what the options are; nil if unknown
	sources []*source
	trace   map[*jssyntax.Node]bool
	params  map[*jssyntax.Node]bool // functions whose parameters matter and are unbound
	send    *jssyntax.Node          // xhr.send(…)
	chain   []*jssyntax.Node        // calls chained to it: .query(…), .set(…)
	made    *jssyntax.Node          // the call that made the client instance
	open    bool                    // the URL given to an instance may be absolute
}

// A where says in which part of a request a text goes.
type where int

const (
	inURL where = iota
	inQuery
	inBody
)

// A source is one text that a request sends, with its alternatives.
type source struct {
	where where
	node  *jssyntax.Node
	texts []seapi.Text
	urls  []*seapi.URL // the texts, parsed
}

// methods of requests, to tell xhr.open from window.open.
var httpMethods = []string{"GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS"}

// clientOf returns the row for a call, or nil.
func (a *analysis) clientOf(n *jssyntax.Node) *client {
	if n.Kind == jssyntax.New {
		return clientsByCallee["new "+a.canonical(n.A)]
	}
	if n.A.Kind == jssyntax.Member && n.A.Name == "open" && len(n.List) >= 2 && n.List[0].Kind == jssyntax.StringLit {
		if slices.Contains(httpMethods, strings.ToUpper(n.List[0].Value)) {
			return clientsByCallee["XMLHttpRequest().open"]
		}
	}
	name := a.canonical(n.A)
	if n.A.Kind == jssyntax.Member && n.A.Has(jssyntax.Computed) && n.A.Name == "" && a.canonical(n.A.A) == "$" {
		return computedJQuery
	}
	if c := clientsByCallee[name]; c != nil {
		if name != "open" || n.A.Kind == jssyntax.Ident || isWindow(n.A) {
			return c
		}
		return nil
	}
	if n.A.Kind == jssyntax.Member && (n.A.Name == "ajax" || n.A.Name == "getJSON") && len(n.List) > 0 && a.mayBeJQuery(n.A.A) {
		return clientsByCallee["$."+n.A.Name]
	}
	return nil
}

// mayBeJQuery reports whether what has a method of jQuery's may be a minified or
// renamed one: no other library has these methods, but objects of the program do.
func (a *analysis) mayBeJQuery(n *jssyntax.Node) bool {
	name := a.canonical(n)
	isModule := strings.HasPrefix(name, ".") || strings.HasPrefix(name, "/") || strings.HasPrefix(name, "@") || strings.HasPrefix(name, "~")
	return n.Kind != jssyntax.This && (!isModule || strings.Contains(strings.ToLower(name), "jquery"))
}

func isWindow(n *jssyntax.Node) bool {
	return n.Kind == jssyntax.Member && n.A.Kind == jssyntax.Ident && slices.Contains(globalObjects, n.A.Name)
}

// newSite evaluates a call for one chain of callers. It returns nil if the call
// is not written in a way that can be understood.
func (a *analysis) newSite(c *client, n *jssyntax.Node, e *env) *site {
	s := &site{client: c, call: n, env: e}
	a.steps, a.memo = 0, newMemo()
	a.trace, a.params = map[*jssyntax.Node]bool{}, map[*jssyntax.Node]bool{}
	defer func() { a.trace, a.params = nil, nil }()
	s.trace, s.params = a.trace, a.params
	if n.Kind == jssyntax.Assign && c == axiosDefaults {
		a.readDefaults(s)
	} else if n.Kind == jssyntax.Assign {
		s.url = n.B
	} else if c == resourceAction {
		a.readAction(s)
	} else if !a.readArguments(s, n.List) {
		return nil
	}
	if s.url != nil {
		s.addSource(inURL, s.url, a.urlTexts(s))
	} else if t := a.optionsURL(s); t != nil {
		s.addSource(inURL, s.options, t)
	}
	a.readParams(s)
	a.parseSources(s)
	return s
}

// parseSources parses what a site sends.
func (a *analysis) parseSources(s *site) {
	for _, src := range s.sources {
		for _, t := range src.texts {
			if src.where == inURL {
				src.urls = append(src.urls, a.hosts.ParseURL(t))
			} else {
				src.urls = append(src.urls, seapi.ParseQuery(t))
			}
		}
	}
}

func (s *site) addSource(w where, n *jssyntax.Node, texts []seapi.Text) {
	if len(texts) > 0 {
		s.sources = append(s.sources, &source{where: w, node: n, texts: texts})
	}
}

// readArguments finds the URL and the options of a call.
func (a *analysis) readArguments(s *site, args []*jssyntax.Node) bool {
	for _, x := range args {
		if x.Kind == jssyntax.Spread {
			return false
		}
	}
	c := s.client
	arg := func(i int) *jssyntax.Node {
		if i >= 0 && i < len(args) {
			return args[i]
		}
		return nil
	}
	first := arg(c.url)
	if len(c.urlKeys) > 0 && first != nil {
		if v := a.value(first, s.env); v != nil && v.kind == bagValue && v.class == "Object" {
			s.options, s.bag = first, v
			for _, k := range c.urlKeys {
				if it := v.get(k); it != nil {
					s.url = it.val
					if it.env != nil {
						s.env = it.env
					}
				}
			}
			return true
		}
	}
	s.url = first
	if s.options = arg(c.options); s.options != nil {
		s.bag = a.value(s.options, s.env)
	}
	if c.folder == "node-https" && s.options != nil && s.options.IsFunction() {
		s.options, s.bag = nil, nil // https.get(url, callback)
	}
	return first != nil || s.options != nil
}

// urlTexts returns the URL of a request, with the base that its client puts
// before it.
func (a *analysis) urlTexts(s *site) []seapi.Text {
	texts := a.text(s.url, s.env)
	if s.client.folder == "node-https" && s.bag != nil && s.url != nil && s.bag.get("path") != nil && s.bag.get("path").val == s.url {
		return a.nodeURL(s, texts)
	}
	base := a.baseTexts(s)
	if base == nil {
		return texts
	}
	var out []seapi.Text
	for _, t := range texts {
		if u := a.hosts.ParseURL(t); u.Host != "" {
			out = append(out, t)
			continue
		}
		s.open = s.open || a.hosts.ParseURL(t).Class == seapi.HostUnknown
		for _, b := range base {
			out = append(out, append(append(append(seapi.Text{}, b...), seapi.Piece{Lit: "/"}), t...))
		}
	}
	return seapi.Capped(out)
}

// baseTexts returns the base URL that the options or the instance set, or nil.
func (a *analysis) baseTexts(s *site) []seapi.Text {
	bags := []*value{s.bag}
	if s.call.Kind == jssyntax.Call {
		recv := s.call.A
		if recv.Kind == jssyntax.Member {
			bags = append(bags, a.instanceConfig(recv.A, s.env))
		}
		bags = append(bags, a.instanceConfig(recv, s.env))
		s.made = a.madeBy(recv, s.env)
	}
	for _, v := range bags {
		for _, k := range s.client.base {
			if it := v.get(k); it != nil && it.val != nil {
				return a.text(it.val, it.env)
			}
		}
	}
	return nil
}

// instanceConfig returns the options with which a client instance was made.
func (a *analysis) instanceConfig(n *jssyntax.Node, e *env) *value {
	v := a.value(n, e)
	if v == nil || v.kind != hostValue || v.node.Kind != jssyntax.Call || len(v.node.List) == 0 {
		return nil
	}
	return a.value(v.node.List[0], v.env)
}

// madeBy returns the call that made the instance whose function or method a
// callee is, or nil.
func (a *analysis) madeBy(callee *jssyntax.Node, e *env) *jssyntax.Node {
	for _, n := range []*jssyntax.Node{callee, callee.A} {
		if n == nil {
			continue
		}
		if v := a.value(n, e); v != nil && v.kind == hostValue && v.node.Kind == jssyntax.Call {
			return v.node
		}
	}
	return nil
}

// nodeURL puts the host of node's request options before the path.
func (a *analysis) nodeURL(s *site, path []seapi.Text) []seapi.Text {
	host := s.bag.get("hostname")
	if host == nil {
		host = s.bag.get("host")
	}
	if host == nil || host.val == nil {
		return path
	}
	prefix := []seapi.Text{seapi.Literal("https://")}
	if name := a.canonical(s.call.A); strings.HasPrefix(name, "http.") {
		prefix = []seapi.Text{seapi.Literal("http://")}
	}
	return seapi.Product(seapi.Product(prefix, a.text(host.val, host.env)), path)
}

// optionsURL returns the URL of an options object that is an instance's
// configuration.
func (a *analysis) optionsURL(s *site) []seapi.Text {
	if s.client.way == dropOnly {
		return []seapi.Text{seapi.Literal("https://" + seapi.PublicHosts[0] + "/")}
	}
	return nil
}

// sites returns every call that sends a request, for every chain of callers
// that matters to what it sends.
func (a *analysis) sites() []*site {
	var out []*site
	for _, n := range a.sending {
		if !a.mayTakeCredential(n) {
			continue
		}
		switch n.Kind {
		case jssyntax.Call, jssyntax.New:
			if c := a.clientOf(n); c != nil {
				out = append(out, a.expand(c, n)...)
				for _, action := range a.resourceActions(c, n) {
					out = append(out, a.expand(resourceAction, action)...)
				}
			}
		case jssyntax.Assign:
			c := headerlessAssign(n)
			if c == nil {
				c = a.defaultsAssign(n)
			}
			if c != nil {
				out = append(out, a.expand(c, n)...)
			}
		}
	}
	return out
}

// headerlessAssign returns the row for element.src = url and its like, or nil.
func headerlessAssign(n *jssyntax.Node) *client {
	if n.Name != "=" {
		return nil
	}
	name := n.A.Name
	if n.A.Kind != jssyntax.Member && (n.A.Kind != jssyntax.Ident || name != "location") {
		return nil
	}
	if what := headerlessProperties[name]; what != "" {
		return &client{name: what, folder: "headerless", data: -1, options: -1, way: noHeaders, reason: what + " sends no header"}
	}
	return nil
}
