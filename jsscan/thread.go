package jsscan

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A threading passes a credential from where it is known to the function that
// sends the request, as one more argument of the calls in between.
type threading struct {
	a      *analysis
	r      *request
	name   string // of the new parameter
	fns    []*jssyntax.Node
	args   map[*jssyntax.Node]string // what each call passes
	always bool                      // every call passes a credential
}

// thread returns the header of a request in terms of a new parameter, and the
// edits that add the parameter and pass it.
func (a *analysis) thread(r *request) (header, []fixes.Edit, bool) {
	t := &threading{a: a, r: r, args: map[*jssyntax.Node]string{}, always: true}
	t.name = a.freshName([]string{"bearer", "bearerToken"}, map[string]bool{})
	for _, s := range r.sites {
		if len(t.own(s)) > 0 && !t.site(s) {
			return header{}, nil, false
		}
	}
	if len(t.fns) == 0 || !t.callers() {
		return header{}, nil, false
	}
	h := header{value: a.bearer(spelling{text: t.name, tight: true})}
	if !t.always {
		h.cond = t.name
	}
	return h, t.edits(), true
}

// own returns the credentials that one site of the request sends.
func (t *threading) own(s *site) []*credential {
	var out []*credential
	for _, c := range t.r.creds {
		if c.site == s {
			out = append(out, c)
		}
	}
	return out
}

// site finds the call on the way to a site at which its credential can be named.
func (t *threading) site(s *site) bool {
	at := t.r.call
	for e := s.env; e != nil; {
		f := frameAround(e, at)
		if f == nil || f.call == nil || !t.threadable(f.fn) {
			return false
		}
		if !slices.Contains(t.fns, f.fn) {
			t.fns = append(t.fns, f.fn)
		}
		one := &request{client: t.r.client, call: f.call, sites: []*site{s}, creds: t.own(s)}
		list, why := t.a.choices(one, &hoister{fixed: true})
		if why == "" {
			text, maybe, why := t.a.credentialText(list)
			if why != "" {
				return false
			}
			t.always = t.always && !maybe
			return t.pass(f.call, text)
		}
		if !t.pass(f.call, t.name) {
			return false
		}
		at, e = f.call, f.caller
	}
	return false
}

// frameAround returns the frame of a function around a node.
func frameAround(e *env, at *jssyntax.Node) *env {
	for ; e != nil; e = e.outer {
		if encloses(e.fn, at) {
			return e
		}
	}
	return nil
}

// pass records what a call passes. It reports whether that is the same for all
// ways that lead there.
func (t *threading) pass(call *jssyntax.Node, text string) bool {
	if old, ok := t.args[call]; ok {
		return old == text
	}
	t.args[call] = text
	return true
}

// threadable reports whether a function can be given one more parameter: all
// its uses are calls that are seen, and it does not count its arguments.
func (t *threading) threadable(fn *jssyntax.Node) bool {
	for _, p := range fn.List {
		if p.Kind == jssyntax.Rest {
			return false
		}
	}
	if t.a.escapes(fn) || t.a.isTyped(fn) {
		return false
	}
	counts := false
	fn.Walk(func(n *jssyntax.Node) bool {
		counts = counts || n.Kind == jssyntax.Ident && n.Name == "arguments"
		return !counts
	})
	return !counts
}

// openTo returns the name of a function on the way to a site that callers which
// are not seen may call with another URL, or "". Where the function itself, or what
// it calls, names the host, it does not matter who calls it.
func (a *analysis) openTo(s *site) string {
	if s.env == nil || s.call.Kind == jssyntax.Assign {
		return ""
	}
	for _, f := range s.env.frames() {
		if !f.fn.IsFunction() || !a.escapes(f.fn) || a.isAPIFor(s, s.env.without(f.fn)) {
			continue
		}
		if name := functionName(f.fn); name != "" {
			return name
		}
		return "a function"
	}
	return ""
}

// isAPIFor reports whether a site's request goes to the API as far as an env tells.
func (a *analysis) isAPIFor(s *site, e *env) bool {
	alone := a.newSite(s.client, s.call, e)
	if alone == nil {
		return false
	}
	class, sure := alone.classify()
	return class == seapi.HostAPI && sure
}

// without returns an env that knows no caller of a function.
func (e *env) without(fn *jssyntax.Node) *env {
	if e == nil {
		return nil
	}
	if e.fn == fn {
		return e.outer.without(fn)
	}
	c := *e
	c.outer, c.caller = e.outer.without(fn), e.caller.without(fn)
	return &c
}

// frames returns every frame of an env.
func (e *env) frames() []*env {
	if e == nil {
		return nil
	}
	return append(append([]*env{e}, e.outer.frames()...), e.caller.frames()...)
}

// callers checks the calls of the functions that get the parameter: recursive
// ones pass it on, others that pass no credential leave it out.
func (t *threading) callers() bool {
	for _, fn := range t.fns {
		for _, call := range t.a.callsOf(fn) {
			if slices.ContainsFunc(call.List, func(x *jssyntax.Node) bool { return x.Kind == jssyntax.Spread }) {
				return false
			}
			if _, ok := t.args[call]; ok {
				continue
			}
			if encloses(fn, call) {
				t.args[call] = t.name
				continue
			}
			t.always = false
		}
	}
	return true
}

// edits adds the parameter to the functions and the argument to the calls.
func (t *threading) edits() []fixes.Edit {
	var out []fixes.Edit
	for _, fn := range t.fns {
		calls := t.a.callsOf(fn)
		index := len(fn.List) // behind arguments that no parameter takes
		for _, call := range calls {
			index = max(index, len(call.List))
		}
		var unused []string
		for range index - len(fn.List) {
			unused = append(unused, t.a.freshName([]string{"unused"}, t.a.namesTaken(fn)))
		}
		out = append(out, t.a.addParameter(fn, unused, t.name)...)
		for _, call := range calls {
			if text, ok := t.args[call]; ok {
				out = append(out, t.a.passArgument(call, index, text))
			}
		}
	}
	return out
}

// addParameter adds a parameter at the end of a function's list, behind some that
// are not used. Where parameters have types, these do, and they may be left out as
// those before them may.
func (a *analysis) addParameter(fn *jssyntax.Node, unused []string, name string) []fixes.Edit {
	list := strings.Join(append(unused, name), ", ")
	if a.file.Language.Typed() {
		list = strings.Join(append(unused, name+"?: string"), "?: unknown, ")
	}
	if len(fn.List) == 0 {
		open := a.file.TokenAt(fn.Span.Start)
		for a.file.TokenText(open) != "(" || a.file.Tokens[open].Kind == jssyntax.TypeSyntax {
			open++
		}
		end := int(a.file.Tokens[open].Match)
		if end > open+1 { // the type of this
			list = ", " + list
		}
		return []fixes.Edit{a.insertion(int(a.file.Tokens[end].Start), list)}
	}
	last := fn.List[len(fn.List)-1]
	if fn.Kind == jssyntax.Arrow && len(fn.List) == 1 {
		before := a.file.TokenAt(last.Outer.Start) - 1
		if before < 0 || a.file.TokenText(before) != "(" || int(a.file.Tokens[before].Start) < fn.Span.Start {
			return []fixes.Edit{a.insertion(last.Outer.Start, "("), a.insertion(last.Outer.End, ", "+list+")")}
		}
	}
	return []fixes.Edit{a.insertion(last.Outer.End, ", "+list)}
}

// passArgument adds an argument at an index.
func (a *analysis) passArgument(call *jssyntax.Node, index int, text string) fixes.Edit {
	text = strings.Repeat("undefined, ", index-len(call.List)) + text
	if len(call.List) == 0 {
		return a.insertion(call.Span.End-1, text)
	}
	return a.insertion(call.List[len(call.List)-1].Outer.End, ", "+text)
}
