package jsscan

import (
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// readParams evaluates what a request sends beside its URL.
func (a *analysis) readParams(s *site) {
	c := s.client
	args := s.call.List
	if s.call.Kind != jssyntax.Assign && c.data >= 0 && c.data < len(args) && s.options != args[0] {
		w := inQuery
		if c.form {
			w = inBody
		}
		if x := args[c.data]; !x.IsFunction() {
			s.addSource(w, x, a.paramTextsOf(x, s.env))
		}
	}
	for _, k := range c.query {
		if it := s.bag.get(k); it != nil && it.val != nil {
			w := inQuery
			if k == "data" && a.sendsBody(s) {
				w = inBody
			}
			s.addSource(w, it.val, a.paramTextsOf(it.val, it.env))
		}
	}
	for _, k := range c.body {
		if it := s.bag.get(k); it != nil && it.val != nil {
			s.addSource(inBody, it.val, a.paramTextsOf(it.val, it.env))
		}
	}
	switch c.way {
	case dropOnly:
		if s.bag != nil && s.bag.kind == bagValue {
			s.addSource(inQuery, s.options, a.queryTexts(s.bag))
		}
	case headersXHR:
		a.readSend(s)
	case headersChain:
		a.readChain(s)
	}
}

// sendsBody reports whether $.ajax sends its data as a body: the method is not
// GET.
func (a *analysis) sendsBody(s *site) bool {
	for _, k := range []string{"type", "method"} {
		if it := s.bag.get(k); it != nil && it.val != nil {
			m := strings.ToUpper(a.knownText(it.val, it.env))
			return m != "" && m != "GET" && m != "HEAD"
		}
	}
	return false
}

// paramTextsOf returns an expression as a query string: a params object, a
// string, or JSON.stringify of an object.
func (a *analysis) paramTextsOf(n *jssyntax.Node, e *env) []seapi.Text {
	if n.Kind == jssyntax.Call && len(n.List) > 0 {
		if name, _ := dotted(n.A); name == "JSON.stringify" {
			return a.paramTextsOf(n.List[0], e)
		}
	}
	if v := a.value(n, e); v != nil {
		switch {
		case v.kind == bagValue && v.class != "Array":
			return a.queryTexts(v)
		case v.kind == bagValue:
			return a.queryTexts(v)
		case v.kind != hostValue:
			return nil
		}
	}
	return a.text(n, e)
}

// readSend evaluates the body of xhr.send(body) that belongs to an open.
func (a *analysis) readSend(s *site) {
	s.send = a.sendOf(s.call)
	if s.send != nil && len(s.send.List) > 0 {
		s.addSource(inBody, s.send.List[0], a.paramTextsOf(s.send.List[0], s.env))
	}
}

// sendOf returns the call of send on the same object that follows an open, or
// nil.
func (a *analysis) sendOf(open *jssyntax.Node) *jssyntax.Node {
	return a.methodAfter(open, "send")
}

// methodAfter returns the first call of a method on the receiver of call after
// it, in the same function, or nil.
func (a *analysis) methodAfter(call *jssyntax.Node, method string) *jssyntax.Node {
	p := a.place(call.A.A)
	if p == nil {
		return nil
	}
	for _, r := range p.refs {
		m := r.Parent
		if m.Kind == jssyntax.Member && m.A == r && m.Name == method && m.Parent.Kind == jssyntax.Call && m.Parent.A == m && m.Span.Start > call.Span.Start {
			return m.Parent
		}
	}
	return nil
}

// readChain evaluates the calls chained to superagent's request.
func (a *analysis) readChain(s *site) {
	for n := s.call; ; {
		m := n.Parent
		if m == nil || m.Kind != jssyntax.Member || m.A != n || m.Parent.Kind != jssyntax.Call || m.Parent.A != m {
			return
		}
		n = m.Parent
		s.chain = append(s.chain, n)
		if len(n.List) == 0 {
			continue
		}
		switch m.Name {
		case "query":
			s.addSource(inQuery, n.List[0], a.paramTextsOf(n.List[0], s.env))
		case "send":
			s.addSource(inBody, n.List[0], a.paramTextsOf(n.List[0], s.env))
		}
	}
}
