package analyzer

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// setHeader adds the header to a request that the program makes: behind the error
// check of the call that makes it, or before the call that sends it.
func (p *plan) setHeader(r *request) string {
	s := r.sites[0]
	f := r.file
	name, at, why := p.afterRequest(r)
	for _, s := range r.sites {
		if s.newHeader {
			why = "the headers of the request are replaced after it is made"
		}
	}
	for _, strict := range []bool{true, false} {
		if point := p.in.at(r.call, s.frame, s.st); why == "" && point != nil {
			point.strict = strict
			point.pos = f.tok.Pos(min(at, f.tok.Size()))
			point.scope = point.pkg.Types.Scope().Innermost(point.pos)
			list, whyNot := p.in.header(r, point, &p.hoister)
			if whyNot == "" {
				p.insertLines(f, at, f.indentOf(r.call), headerLines(list, setter(name)))
				return ""
			}
			if !strict {
				return whyNot
			}
		}
		if isReturn(f.statementOf(r.call)) {
			return p.returnRequest(r)
		}
		if whyNot := p.beforeSend(r, why, strict); whyNot == "" || !strict && why != "" {
			return whyNot
		}
	}
	return why
}

// setter returns how a header of a request is set.
func setter(name string) func(string) string {
	return func(value string) string { return name + `.Header.Set("Authorization", ` + value + ")" }
}

// insertLines adds lines behind an offset, which is the end of a line.
func (p *plan) insertLines(f *file, at int, indent string, lines []string) {
	p.edits = append(p.edits, fixes.Edit{Path: f.path, Span: fixes.Span{Start: at, End: at}, New: f.lines(indent, lines)})
}

// statementOf returns the statement in a block that a call belongs to: for a
// call in the head of another statement, that one.
func (f *file) statementOf(n ast.Node) ast.Stmt {
	for ; n != nil; n = f.parent(n) {
		s, ok := n.(ast.Stmt)
		if !ok {
			continue
		}
		switch f.parent(n).(type) {
		case *ast.BlockStmt, *ast.CaseClause, *ast.CommClause:
			return s
		}
	}
	return nil
}

// indentOf returns the indent of the statement around a node.
func (f *file) indentOf(n ast.Node) string {
	if s := f.statementOf(n); s != nil {
		n = s
	}
	return f.indent(f.offset(n.Pos()))
}

// following returns the statements behind one in its block.
func (f *file) following(s ast.Stmt) []ast.Stmt {
	var list []ast.Stmt
	switch b := f.parent(s).(type) {
	case *ast.BlockStmt:
		list = b.List
	case *ast.CaseClause:
		list = b.Body
	case *ast.CommClause:
		list = b.Body
	}
	for i, x := range list {
		if x == s {
			return list[i+1:]
		}
	}
	return nil
}

// afterRequest returns the name of the request that a call makes and the end of
// the line behind which its headers are set.
func (p *plan) afterRequest(r *request) (name string, at int, why string) {
	f := r.file
	stmt, ok := f.parent(r.call).(*ast.AssignStmt)
	if !ok || len(stmt.Rhs) != 1 || f.statementOf(stmt) != ast.Stmt(stmt) {
		return "", 0, "the request has no name where it is made"
	}
	name = f.text(stmt.Lhs[0])
	if name == "_" || strings.ContainsAny(name, "\n(") {
		return "", 0, "the request has no name where it is made"
	}
	end := f.span(stmt).End
	if len(stmt.Lhs) == 2 {
		if errName := f.text(stmt.Lhs[1]); errName != "_" {
			for _, next := range f.following(stmt) {
				check, ok := next.(*ast.IfStmt)
				if ok && mentions(check.Cond, errName) && check.Init == nil {
					end = f.span(check).End
					break
				}
				if mentions(next, name) || mentions(next, errName) {
					break
				}
			}
		}
	}
	return name, f.lineEnd(end), ""
}

// mentions reports whether a name occurs in a node.
func mentions(n ast.Node, name string) bool {
	found := false
	ast.Inspect(n, func(x ast.Node) bool {
		if id, ok := x.(*ast.Ident); ok {
			found = found || id.Name == name
		}
		return !found
	})
	return found
}

func isReturn(s ast.Stmt) bool {
	_, ok := s.(*ast.ReturnStmt)
	return ok
}

// returnRequest turns return http.NewRequest(…) into statements that set the
// header in between.
func (p *plan) returnRequest(r *request) string {
	f, s := r.file, r.sites[0]
	stmt, ok := f.statementOf(r.call).(*ast.ReturnStmt)
	if !ok || len(stmt.Results) != 1 || stmt.Results[0] != ast.Expr(r.call) || !f.ownsLine(stmt) {
		return "the request has no name where it is made; give it one, and set the header"
	}
	point := p.in.at(stmt, s.frame, s.st)
	list, why := p.in.header(r, point, &p.hoister)
	if why != "" {
		return why
	}
	name := p.requestName(f, point)
	indent := f.indentOf(stmt)
	lines := append([]string{"if err != nil {", "\treturn nil, err", "}"}, headerLines(list, setter(name))...)
	lines = append(lines, "return "+name+", nil")
	p.edits = append(p.edits, fixes.Edit{Path: f.path, Span: fixes.Span{Start: f.offset(stmt.Pos()), End: f.offset(r.call.Pos())}, New: name + ", err := "})
	p.insertLines(f, f.lineEnd(f.span(stmt).End), indent, lines)
	return ""
}

// requestName returns a name for a request that is free at a point and below.
func (p *plan) requestName(f *file, at *point) string {
	free := func(name string) bool {
		_, obj := at.scope.LookupParent(name, token.NoPos)
		if obj != nil && obj.Parent() != at.pkg.Types.Scope() && !isFileScope(obj) {
			return false
		}
		return obj == nil && !mentions(at.fn.fn.node, name)
	}
	for _, name := range []string{"req", "request", "apiReq", "seReq"} {
		if free(name) && p.in.take(name, f, at) {
			return name
		}
	}
	return p.in.freshName(f, []string{"apiRequest"}, at)
}

func isFileScope(obj types.Object) bool {
	_, ok := obj.(*types.PkgName)
	return ok
}

// beforeSend adds the header before the statement that sends the request.
func (p *plan) beforeSend(r *request, why string, strict bool) string {
	if why == "" {
		why = "the request is sent where the header cannot be added"
	}
	for _, s := range r.sites {
		if s.sendCall == nil || s.sendCall != r.sites[0].sendCall {
			return why
		}
	}
	s := r.sites[0]
	f := p.in.prog.fileOf(s.sendCall)
	if f == nil || f.untouchable() != "" || len(s.sendCall.Args) != 1 {
		return why
	}
	if p.in.sendsOthers(r, s.sendCall) {
		return "the function that sends the request also sends others, to which the credential must not go; give it a parameter for the header"
	}
	arg, ok := s.sendCall.Args[0].(*ast.Ident)
	stmt := f.statementOf(s.sendCall)
	if !ok || stmt == nil || !f.ownsLine(stmt) {
		return why
	}
	point := p.in.at(stmt, s.sendFrame, s.sendState)
	if point == nil {
		return why
	}
	point.send, point.strict = true, strict
	list, whyNot := p.in.header(r, point, &p.hoister)
	if whyNot != "" {
		return whyNot
	}
	start := f.lineStart(f.offset(stmt.Pos()))
	indent := f.indentOf(stmt)
	var b strings.Builder
	for _, line := range headerLines(list, setter(arg.Name)) {
		b.WriteString(indent + line + f.newline())
	}
	p.edits = append(p.edits, fixes.Edit{Path: f.path, Span: fixes.Span{Start: start, End: start}, New: b.String()})
	return ""
}

// sendsOthers reports whether a call sends requests beside those of r.
func (in *interp) sendsOthers(r *request, send *ast.CallExpr) bool {
	for _, s := range in.sites {
		if s.sendCall == send && s.call != r.call {
			return true
		}
	}
	return false
}
