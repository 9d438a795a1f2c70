package jsscan

import (
	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// authorizeCall turns $.get(url, data, success, type) and its like into
// $.ajax({…}) with the header. Arguments stay where they are.
func (a *analysis) authorizeCall(s *site, h header, dropped map[*jssyntax.Node]bool) ([]fixes.Edit, string) {
	n := s.call
	if s.options != nil && len(n.List) > 0 && s.options == n.List[0] {
		return a.extendOptions(s, s.options, h)
	}
	if n.A.Kind != jssyntax.Member || n.A.Has(jssyntax.Computed) || n.Has(jssyntax.Optional) {
		return nil, "the function is called by another name; use $.ajax with headers"
	}
	names, why := a.argumentNames(s)
	if why != "" {
		return nil, why
	}
	out := []fixes.Edit{a.edit(n.A.B.Span, "ajax")}
	last := 0 // the last of url and data
	for i, name := range names {
		if name == "data" && !dropped[n.List[i]] {
			last = i
		}
	}
	end := len(n.List) - 1
	for end > 0 && dropped[n.List[end]] {
		end--
	}
	for i, x := range n.List {
		if dropped[x] {
			out = append(out, a.edit(span(n.List[i-1].Outer.End, x.Outer.End), ""))
			continue
		}
		lead, tail := names[i]+": ", ""
		if a.style.modern && x.Kind == jssyntax.Ident && x.Name == names[i] && x.Outer == x.Span {
			lead = ""
		}
		if i == 0 {
			lead = "{ " + lead
			if s.client.name == "$.post" {
				tail = ", type: " + a.style.str("POST")
			}
		}
		if i == last && s.client.name == "$.getJSON" {
			tail += ", dataType: " + a.style.str("json")
		}
		if i == end {
			tail += ", headers: " + h.object() + " }"
		}
		if lead != "" {
			out = append(out, a.insertion(x.Outer.Start, lead))
		}
		if tail != "" {
			out = append(out, a.insertion(x.Outer.End, tail))
		}
	}
	return out, ""
}

// argumentNames returns the option of $.ajax that each argument is.
func (a *analysis) argumentNames(s *site) ([]string, string) {
	args := s.call.List
	names := make([]string, len(args))
	next := []string{"url", "data", "success", "dataType"}
	at := 0
	for i, x := range args {
		if i == 0 {
			names[i], at = "url", 1
			continue
		}
		if at >= len(next) {
			return nil, "the call has more arguments than the function takes"
		}
		kind := a.argumentKind(x, s.env)
		if at == 1 {
			switch {
			case kind == "success":
				at = 2
			case kind == "" && i+1 < len(args) && a.argumentKind(args[i+1], s.env) == "success":
			case kind == "":
				return nil, "an argument may be data or a callback; use $.ajax with headers"
			case kind == "data" && x.Kind == jssyntax.StringLit && i == len(args)-1 && i > 1:
				at = 3
			}
		}
		names[i] = next[at]
		at++
	}
	if s.client.name == "$.getJSON" && at > 3 {
		return nil, "the call has more arguments than the function takes"
	}
	return names, ""
}

// argumentKind returns "success" for a function, "data" for what is none, and
// "" for what may be either.
func (a *analysis) argumentKind(n *jssyntax.Node, e *env) string {
	switch n.Kind {
	case jssyntax.Function, jssyntax.Arrow:
		return "success"
	case jssyntax.ObjectLit, jssyntax.ArrayLit, jssyntax.StringLit, jssyntax.TemplateLit, jssyntax.NullLit, jssyntax.Binary:
		return "data"
	case jssyntax.Ident:
		if n.Name == "undefined" {
			return "data"
		}
	case jssyntax.Call:
		if n.A.Kind == jssyntax.Member && n.A.Name == "bind" {
			return "success"
		}
	}
	if v := a.value(n, e); v != nil {
		switch v.kind {
		case funcValue:
			return "success"
		case bagValue:
			return "data"
		}
	}
	return ""
}
