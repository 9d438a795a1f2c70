package analyzer

import (
	"go/ast"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// setToken gives a resty request its token. What the client sends with every
// request and what the request adds are settled each in its place: a request
// without a token of its own sends that of its client.
func (p *plan) setToken(r *request) string {
	own, shared := r.levels()
	if len(shared.creds) > 0 && p.in.leadsElsewhere(r) {
		return "the client also sends requests to other hosts, to which the credential must not go; give it a client of its own"
	}
	if shared.has("access_token") && len(own.creds) > 0 && !own.has("access_token") {
		if !p.sure(shared, shared.named("access_token")) {
			return "the token of the client may be empty; set it or the key by hand"
		}
		own.creds = nil // the token of the client counts
		if why := p.in.droppable(r, "key"); why != "" {
			return why
		}
	}
	for _, l := range []*request{shared, own} {
		if len(l.creds) == 0 {
			continue
		}
		if why := p.setLevel(l, l == shared); why != "" {
			return why
		}
	}
	return ""
}

// levels splits the credentials of a request into its own and those that its
// client adds.
func (r *request) levels() (own, shared *request) {
	a, b := *r, *r
	own, shared = &a, &b
	a.creds, b.creds = nil, nil
	for _, c := range r.creds {
		switch {
		case c.value.Empty():
		case c.src.whole != nil && c.src.whole == c.site.shared:
			b.creds = append(b.creds, c)
		default:
			a.creds = append(a.creds, c)
		}
	}
	return own, shared
}

// named returns the credentials of a name.
func (r *request) named(name string) []*credential {
	var out []*credential
	for _, c := range r.creds {
		if c.name == name {
			out = append(out, c)
		}
	}
	return out
}

// has reports whether a request sends a credential of a name.
func (r *request) has(name string) bool { return len(r.named(name)) > 0 }

// leadsElsewhere reports whether the client of a request sends others that are
// not proven to go to the API.
func (in *interp) leadsElsewhere(r *request) bool {
	for _, s := range r.sites {
		for _, o := range in.sites {
			if o.shared == nil || o.shared != s.shared {
				continue
			}
			if class, _ := o.classify(); class != seapi.HostAPI && class != r.class {
				return true
			}
		}
	}
	return false
}

// sure reports whether a request always sends credentials, which are not empty.
func (p *plan) sure(r *request, creds []*credential) bool {
	at := p.in.at(r.call, r.sites[0].frame, r.sites[0].st)
	if at == nil || !alwaysIn(r, creds) {
		return false
	}
	return !slices.ContainsFunc(creds, func(c *credential) bool { return p.in.maybeEmpty(c.value, p.in.pointOf(c, at)) })
}

// setLevel sets the token of a request or of its client.
func (p *plan) setLevel(r *request, shared bool) string {
	for _, c := range r.creds {
		if c.value.Broken != "" {
			return c.value.Broken
		}
	}
	keep := r.named("access_token")
	switch {
	case len(keep) == 0:
		keep = r.named("key")
	case r.has("key") && !p.sure(r, keep):
		return p.addToken(r, shared)
	}
	if slices.ContainsFunc(keep, func(c *credential) bool { return p.in.paramSetter(c) == nil }) {
		return p.addToken(r, shared)
	}
	if len(keep) < len(r.creds) {
		if why := p.in.droppable(r, "key"); why != "" {
			return why
		}
	}
	for _, c := range keep {
		p.turnSetter(c)
	}
	return ""
}

// addToken adds SetAuthToken to a request before it is sent, or to the client
// where it is given its parameters.
func (p *plan) addToken(r *request, shared bool) string {
	s := r.sites[0]
	call, frame, st := r.call, s.frame, s.st
	if shared {
		fill, ok := p.in.filled[s.shared]
		if !ok {
			return "the client is given the credential where the token cannot be set; call SetAuthToken there"
		}
		call, frame, st = fill.call, fill.frame, fill.st
	}
	if p.given[call] {
		return "" // another request of the client
	}
	p.given[call] = true
	at := p.in.at(call, frame, st)
	list, why := p.in.header(r, at, &p.hoister)
	if why != "" {
		return why
	}
	if len(list) == 1 && list[0].cond == list[0].text+` != ""` {
		list[0].cond = "" // an empty token is not sent
	}
	if shared {
		return p.tokenBehind(call, list)
	}
	return p.tokenBefore(at, call, list)
}

// tokenLines returns the statements that set the token of a request or client.
func tokenLines(list []choice, name string) []string {
	return headerLines(list, func(value string) string { return name + ".SetAuthToken(" + bare(value) + ")" })
}

// bare returns the value of a header without the scheme: the library adds it.
func bare(value string) string {
	rest, ok := strings.CutPrefix(value, `"Bearer "+`)
	if !ok {
		return `"` + strings.TrimPrefix(value, `"Bearer `)
	}
	if inner, ok := strings.CutPrefix(rest, "("); ok && strings.HasSuffix(inner, ")") && strings.Count(inner, "(") == strings.Count(inner, ")")-1 {
		return strings.TrimSuffix(inner, ")")
	}
	return rest
}

// tokenBefore sets the token before the call that sends a request: in its chain
// of calls, or in a statement before if it has a name or there are conditions.
func (p *plan) tokenBefore(at *point, call *ast.CallExpr, list []choice) string {
	f := at.file
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	stmt := f.statementOf(call)
	if !ok || stmt == nil {
		return "the request has no name"
	}
	if _, chained := ast.Unparen(sel.X).(*ast.CallExpr); chained {
		if list[0].cond != "" {
			return p.splitChain(at, stmt, call, list)
		}
		p.chainToken(f, f.offset(sel.X.End()), f.offset(sel.Sel.Pos()), f.offset(sel.X.End()), list[0])
		return ""
	}
	if !f.ownsLine(stmt) {
		return "the request is sent where no statement can be added"
	}
	start := f.lineStart(f.offset(stmt.Pos()))
	text := strings.TrimPrefix(f.lines(f.indentOf(stmt), tokenLines(list, f.text(sel.X))), f.newline()) + f.newline()
	p.edits = append(p.edits, fixes.Edit{Path: f.path, Span: fixes.Span{Start: start, End: start}, New: text})
	return ""
}

// chainToken adds .SetAuthToken(…) to a chain of calls at an offset, on a line of
// its own if what lies between two others stands on two lines.
func (p *plan) chainToken(f *file, from, to, at int, c choice) {
	text := ".SetAuthToken(" + bare(bearer(c.spelling)) + ")"
	if f.brokenBetween(from, to) {
		text = "." + f.newline() + f.indent(to) + text[1:]
	}
	p.edits = append(p.edits, fixes.Edit{Path: f.path, Span: fixes.Span{Start: at, End: at}, New: text})
}

// splitChain gives a request that is made and sent by one chain of calls a name,
// and sets its token in between.
func (p *plan) splitChain(at *point, stmt ast.Stmt, call *ast.CallExpr, list []choice) string {
	f := at.file
	sel := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	switch stmt.(type) {
	case *ast.AssignStmt, *ast.ReturnStmt:
	default:
		stmt = nil
	}
	if stmt == nil || f.parent(call) != ast.Node(stmt) || !f.ownsLine(stmt) {
		return "the credential may be empty; give the request a name, and set its token under a condition"
	}
	start, x := f.offset(stmt.Pos()), f.span(sel.X)
	name, indent := p.requestName(f, at), f.indentOf(stmt)
	lines := append(tokenLines(list, name), f.src[start:x.Start]+name+".")
	p.edits = append(p.edits,
		fixes.Edit{Path: f.path, Span: fixes.Span{Start: start, End: x.Start}, New: name + " := "},
		fixes.Edit{Path: f.path, Span: fixes.Span{Start: x.End, End: f.offset(sel.Sel.Pos())}, New: f.lines(indent, lines)})
	return ""
}

// tokenBehind sets the token of a client behind the call that gives it its
// parameters.
func (p *plan) tokenBehind(call *ast.CallExpr, list []choice) string {
	f := p.in.prog.fileOf(call)
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return "the client has no name"
	}
	stmt, _ := f.parent(call).(*ast.ExprStmt)
	if _, chained := ast.Unparen(sel.X).(*ast.CallExpr); stmt != nil && !chained && f.ownsLine(stmt) {
		p.insertLines(f, f.lineEnd(f.span(stmt).End), f.indentOf(stmt), tokenLines(list, f.text(sel.X)))
		return ""
	}
	if list[0].cond != "" {
		return "the credential of the client may be empty; set its token by hand"
	}
	p.chainToken(f, f.offset(sel.X.End()), f.offset(sel.Sel.Pos()), f.offset(call.End()), list[0])
	return ""
}
