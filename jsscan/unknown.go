package jsscan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A call of something that no row knows, and a URL that is not seen to be sent:
// the credential is reported, what to do is for the reader to decide.

// unknownSites returns the calls that are given a URL of the API with a
// credential although no row knows them, and the URLs that reach no call. Places
// that are reported already are left out.
func (a *analysis) unknownSites(known []*request) []*request {
	taken := &spanSet{}
	for _, r := range known {
		for _, c := range r.creds {
			taken.add(c.span)
		}
	}
	var out []*request
	add := func(s *site, confidence fixes.Confidence) {
		class, sure := s.classify()
		if class != seapi.HostAPI || !sure {
			return
		}
		creds := slices.DeleteFunc(a.credentialsOf(s, class), func(c *credential) bool { return taken.overlaps(c.span) })
		if len(creds) == 0 {
			return
		}
		for _, c := range creds {
			taken.add(c.span)
		}
		out = append(out, &request{client: s.client, call: s.call, sites: []*site{s}, creds: creds, class: class, confidence: confidence})
	}
	places := a.unreported(taken)
	for _, kind := range []struct {
		find       func(n *jssyntax.Node) *site
		confidence fixes.Confidence
	}{{a.unknownCall, fixes.Certain}, {a.handedCall, fixes.Certain}, {a.looseURL, fixes.Probable}} {
		for _, n := range places {
			if s := kind.find(n); s != nil {
				add(s, kind.confidence)
			}
		}
	}
	a.file.Root.Walk(func(n *jssyntax.Node) bool {
		if r := a.looseParams(n, taken); r != nil {
			out = append(out, r)
		}
		return true
	})
	return out
}

// apiParams are parameters that most methods of the API take.
var apiParams = []string{"pagesize", "filter", "order", "sort", "page", "min", "max", "fromdate", "todate", "tagged"}

// looseParams returns parameters that can only be the API's, in a program that
// names its host, although no request with them is seen: credentials together
// with site and another parameter, or one that looks like those of the API and is
// handed on.
func (a *analysis) looseParams(n *jssyntax.Node, taken *spanSet) *request {
	if !a.mayBeParams(n) {
		return nil
	}
	if n.Parent.Kind == jssyntax.Call && a.partOf(n).generated == "" && len(a.functionValues(n.Parent.A, nil)) > 0 {
		return nil // a function of the file takes them, and what it sends is known
	}
	a.steps, a.memo = 0, a.sharedMemo()
	var u *seapi.URL
	s := &site{call: n, client: &client{name: "parameters that are not seen to be sent", way: noHeaders, opaque: true, reason: "the request that sends them is not seen"}}
	switch n.Kind {
	case jssyntax.ObjectLit:
		if n.Parent.Kind != jssyntax.Call && n.Parent.Kind != jssyntax.New {
			s.addSource(inQuery, n, a.queryTexts(a.objectBag(n, nil)))
			break
		}
		s.addSource(inQuery, n, a.queryTexts(a.shapes(n.Parent)))
	case jssyntax.TemplateLit, jssyntax.StringLit:
		if n.A == nil {
			s.addSource(inQuery, n, a.text(n, nil))
		}
	}
	if parsed(a, s) == nil {
		return nil
	}
	u = s.sources[0].urls[0]
	names := map[string]bool{}
	for _, p := range u.Params {
		names[p.Name] = true
	}
	second := names["key"] && names["access_token"] || slices.ContainsFunc(apiParams, func(p string) bool { return names[p] })
	if (!names["site"] || !second) && !a.isHandedKey(n, u) {
		return nil
	}
	creds := slices.DeleteFunc(a.credentialsOf(s, seapi.HostAPI), func(c *credential) bool { return taken.overlaps(c.span) })
	if len(creds) == 0 {
		return nil
	}
	for _, c := range creds {
		taken.add(c.span)
	}
	return &request{client: s.client, call: n, sites: []*site{s}, creds: creds, class: seapi.HostUnknown, confidence: fixes.Probable}
}

// mayBeParams reports whether a node names a credential itself: a quick look
// before anything is evaluated.
func (a *analysis) mayBeParams(n *jssyntax.Node) bool {
	switch n.Kind {
	case jssyntax.ObjectLit:
		return slices.ContainsFunc(n.List, func(p *jssyntax.Node) bool { return p.Name == "site" || slices.Contains(seapi.Credentials, p.Name) })
	case jssyntax.TemplateLit, jssyntax.StringLit:
		text := a.source(n)
		return strings.Contains(text, "site=") && (strings.Contains(text, "key=") || strings.Contains(text, "access_token="))
	}
	return false
}

// shapes returns the properties of all object literals in the arguments of a
// call: helpers that bundlers add merge them.
func (a *analysis) shapes(call *jssyntax.Node) *value {
	v := &value{kind: bagValue, class: "Object", node: call}
	for _, x := range call.List {
		x.Walk(func(n *jssyntax.Node) bool {
			if n.Kind == jssyntax.ObjectLit {
				v.items = append(v.items, a.objectBag(n, nil).items...)
			}
			return !n.IsFunction() && n.Kind != jssyntax.Property
		})
	}
	return v
}

// unknownCall evaluates a call of something that is neither a client nor a
// function of the file: a URL among its arguments, and objects beside it.
func (a *analysis) unknownCall(n *jssyntax.Node) *site {
	if n.Kind != jssyntax.Call && n.Kind != jssyntax.New || !slices.ContainsFunc(n.List, a.mayHoldURL) || a.isHarmless(n) {
		return nil
	}
	s := a.opaqueSite(n, "what %s does with the URL is not known")
	for _, x := range n.List {
		if !isPlain(x) {
			a.unknownArgument(s, x)
		}
	}
	return parsed(a, s)
}

// mayHoldURL reports whether an argument may be a URL of the API or hold one: a
// quick look before anything is evaluated.
func (a *analysis) mayHoldURL(x *jssyntax.Node) bool {
	if x.Kind == jssyntax.StringLit {
		return a.hosts.MentionsHost([]byte(x.Value))
	}
	return !isPlain(x)
}

// isPlain reports whether an argument is neither a text nor an object.
func isPlain(x *jssyntax.Node) bool {
	switch x.Kind {
	case jssyntax.Function, jssyntax.Arrow, jssyntax.Spread, jssyntax.NumberLit, jssyntax.RegexpLit, jssyntax.BoolLit, jssyntax.NullLit:
		return true
	}
	return false
}

// opaqueSite starts the evaluation of a call that no row describes. The reason
// takes the name of what is called.
func (a *analysis) opaqueSite(n *jssyntax.Node, reason string) *site {
	name, ok := dotted(n.A)
	if !ok {
		name = "a function"
	}
	a.steps, a.memo = 0, a.sharedMemo()
	return &site{call: n, client: &client{name: name, way: noHeaders, opaque: true, reason: fmt.Sprintf(reason, name)}}
}

// urlOptions are properties that hold the URL of a request in most libraries.
var urlOptions = []string{"url", "uri", "href", "endpoint", "URL"}

// handedCall evaluates a call of a function of the file whose request was not
// found: what it does with its arguments is too hidden.
func (a *analysis) handedCall(n *jssyntax.Node) *site {
	if n.Kind != jssyntax.Call || !slices.ContainsFunc(n.List, a.mayHoldURL) || a.clientOf(n) != nil || len(a.functionValues(n.A, nil)) == 0 {
		return nil
	}
	s := a.opaqueSite(n, "how %s sends the request is not followed")
	for _, x := range n.List {
		if x.Kind == jssyntax.StringLit || x.Kind == jssyntax.TemplateLit || x.Kind == jssyntax.Binary || x.Kind == jssyntax.Ident {
			a.unknownArgument(s, x)
		}
	}
	return parsed(a, s)
}

func (a *analysis) unknownArgument(s *site, x *jssyntax.Node) {
	v := a.value(x, nil)
	if v == nil || v.kind == urlValue || v.class == "URLSearchParams" || v.kind == hostValue {
		texts := a.text(x, nil)
		w := inQuery
		if len(s.sources) == 0 || a.hosts.ParseURL(texts[0]).Class == seapi.HostAPI {
			w = inURL
		}
		if w == inURL && a.hosts.ParseURL(texts[0]).Class != seapi.HostAPI {
			return
		}
		s.addSource(w, x, texts)
		return
	}
	if v.kind != bagValue || v.class != "Object" {
		return
	}
	for _, k := range urlOptions {
		if it := v.get(k); it != nil && it.val != nil {
			s.addSource(inURL, it.val, a.text(it.val, it.env))
		}
	}
	s.addSource(inQuery, x, a.queryTexts(v))
	for _, k := range []string{"params", "data", "qs", "query", "body"} {
		if it := v.get(k); it != nil && it.val != nil {
			s.addSource(inQuery, it.val, a.paramTextsOf(it.val, it.env))
		}
	}
}

// parsed parses the sources of a site that was put together by hand.
func parsed(a *analysis, s *site) *site {
	if len(s.sources) == 0 {
		return nil
	}
	a.parseSources(s)
	return s
}

// isHarmless reports whether a call sends nothing: it is known, it only
// computes, or it shows what it is given.
func (a *analysis) isHarmless(n *jssyntax.Node) bool {
	if a.clientOf(n) != nil || isPureCall(n) || isEncoder(n) {
		return true
	}
	name, _ := dotted(n.A)
	switch {
	case slices.Contains(keepers, name), slices.Contains(queryMakers, name), slices.Contains(mergers, name), loggers.MatchString(name):
		return true
	case n.A.Kind == jssyntax.Member && (slices.Contains(changers, n.A.Name) || slices.Contains(keeperMethods, n.A.Name) || slices.Contains(testMethods, n.A.Name)):
		return true
	}
	return len(a.functionValues(n.A, nil)) > 0
}

// testMethods are methods of test frameworks and comparisons.
var testMethods = []string{"toBe", "toEqual", "toHaveBeenCalledWith", "equal", "deepEqual", "strictEqual", "match", "test", "exec", "html", "text", "attr", "setItem", "getItem"}

// looseURL returns a URL that is spelled with the API's host and a credential
// and is not an argument of a call, or that a function builds and returns.
func (a *analysis) looseURL(n *jssyntax.Node) *site {
	switch n.Kind {
	case jssyntax.StringLit:
		if n.Parent.Kind == jssyntax.ImportCall || !a.mayHoldURL(n) {
			return nil
		}
	case jssyntax.TemplateLit:
	case jssyntax.Binary:
		if n.Name != "+" {
			return nil
		}
	case jssyntax.Ident:
		if n.Parent.Kind != jssyntax.Return {
			return nil
		}
	default:
		return nil
	}
	switch p := n.Parent; p.Kind {
	case jssyntax.Binary, jssyntax.TemplateLit, jssyntax.Call:
		return nil
	}
	a.steps, a.memo = 0, a.sharedMemo()
	s := &site{call: n, client: &client{name: "a URL that is not seen to be sent", way: noHeaders, opaque: true, reason: "no request with this URL is seen"}}
	s.addSource(inURL, n, a.text(n, nil))
	return parsed(a, s)
}

// A spanSet is a set of places that are reported already.
type spanSet struct{ list []fixes.Span }

func (s *spanSet) add(x fixes.Span) { s.list = append(s.list, x) }

func (s *spanSet) overlaps(x fixes.Span) bool {
	return slices.ContainsFunc(s.list, x.Overlaps)
}
