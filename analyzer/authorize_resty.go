package analyzer

import (
	"go/ast"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// setToken turns the call that adds a parameter to a resty request into one that
// sets its token.
func (p *plan) setToken(r *request) string {
	nodes := map[string]map[ast.Node]bool{}
	for _, c := range r.creds {
		elem, _ := c.url.Place(c.param)
		call, ok := (*ast.CallExpr)(nil), false
		if elem != nil {
			call, ok = elem.Node.(*ast.CallExpr)
		}
		if !ok || len(call.Args) != 2 {
			return p.addToken(r)
		}
		if nodes[c.name] == nil {
			nodes[c.name] = map[ast.Node]bool{}
		}
		nodes[c.name][call] = true
	}
	keep := "access_token"
	if len(nodes[keep]) == 0 {
		keep = "key"
	}
	list, why := p.in.header(r, p.in.at(r.call, r.sites[0].frame, r.sites[0].st), &hoister{})
	switch {
	case why != "":
		return why
	case len(nodes[keep]) != 1 || len(nodes["key"]) > 1:
		return "the parameter is set in several places"
	case len(nodes) > 1 && list[0].cond != "":
		return "the token may be empty; set it or the key by hand"
	case len(nodes) == 1 && list[0].cond != "" && p.in.chained(nodes[keep]):
		return p.addToken(r)
	}
	for n := range nodes[keep] {
		call := n.(*ast.CallExpr)
		f := p.in.prog.fileOf(call)
		sel := call.Fun.(*ast.SelectorExpr)
		p.kept[n] = true
		p.edits = append(p.edits, fixes.Edit{Path: f.path, Span: fixes.Span{Start: f.offset(sel.Sel.Pos()), End: f.offset(call.Args[1].Pos())}, New: "SetAuthToken("})
	}
	return ""
}

// chained reports whether calls are part of a chain of calls.
func (in *interp) chained(nodes map[ast.Node]bool) bool {
	for n := range nodes {
		f := in.prog.fileOf(n)
		if _, ok := f.parent(n).(*ast.ExprStmt); !ok {
			return true
		}
	}
	return false
}

// addToken adds .SetAuthToken to the chain of calls that sends a resty request.
func (p *plan) addToken(r *request) string {
	s := r.sites[0]
	list, why := p.in.header(r, p.in.at(r.call, s.frame, s.st), &p.hoister)
	switch {
	case why != "":
		return why
	case list[0].cond != "":
		return "the credential may be empty; set it where the request is made"
	}
	sel, ok := r.call.Fun.(*ast.SelectorExpr)
	if !ok {
		return "the request has no name"
	}
	value := list[0].text
	if list[0].lit {
		value = strings.Replace(bearer(list[0].spelling), "Bearer ", "", 1)
	}
	f := r.file
	at := f.offset(sel.X.End())
	text := ".SetAuthToken(" + value + ")"
	if f.brokenBetween(at, f.offset(sel.Sel.Pos())) {
		text = "." + f.newline() + f.indent(f.offset(sel.Sel.Pos())) + text[1:]
	}
	p.edits = append(p.edits, fixes.Edit{Path: f.path, Span: fixes.Span{Start: at, End: at}, New: text})
	return ""
}
