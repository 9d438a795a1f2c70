package analyzer

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A removal collects the constructs of which everything goes.
type removal struct {
	p          *plan
	statements []ast.Stmt
	holders    []ast.Node // of entries and arguments, in order
	entries    map[ast.Node][]ast.Expr
	edits      []fixes.Edit
}

// removeElements deletes the constructs of which everything goes.
func (p *plan) removeElements() ([]fixes.Edit, string) {
	r := &removal{p: p, entries: map[ast.Node][]ast.Expr{}}
	for _, e := range p.cut.Elements {
		if p.kept[e.Node.(ast.Node)] {
			continue
		}
		if why := r.add(e); why != "" {
			return nil, why
		}
	}
	if why := r.removeEntries(); why != "" {
		return nil, why
	}
	for _, s := range p.in.widen(r.statements) {
		f := p.in.prog.fileOf(s)
		span, whole := f.wholeLines(s)
		if !whole {
			span = f.withSemicolon(span)
		}
		r.edits = append(r.edits, fixes.Edit{Path: f.path, Span: span})
	}
	return r.edits, ""
}

// add takes in one construct, or says why it cannot go.
func (r *removal) add(e *seapi.Element) string {
	const cannot = "the parameter is added in a way that cannot be taken back"
	n := e.Node.(ast.Node)
	f := r.p.in.prog.fileOf(n)
	switch {
	case r.p.in.prog.stuck[e]:
		return "the parameters are copied from a map as a whole; take the credential out of it, and set the header"
	case f == nil || f.untouchable() != "":
		return "the parameter is added in a file that must not be edited"
	}
	if s, ok := n.(ast.Stmt); ok {
		r.statements = append(r.statements, s)
		return ""
	}
	holder := f.parent(n)
	call, isCall := n.(*ast.CallExpr)
	outer, isArgument := holder.(*ast.CallExpr)
	switch _, isEntry := holder.(*ast.CompositeLit); {
	case isArgument && outer.Fun == n:
		return cannot
	case isEntry || isArgument:
		if r.entries[holder] == nil {
			r.holders = append(r.holders, holder)
		}
		r.entries[holder] = append(r.entries[holder], n.(ast.Expr))
	case isCall: // the last one of a chain, or in it
		r.edits = append(r.edits, f.cutCall(call))
	default:
		return cannot
	}
	return ""
}

// removeEntries deletes entries and arguments. A call of append without any
// argument goes with its statement.
func (r *removal) removeEntries() string {
	for _, h := range r.holders {
		f := r.p.in.prog.fileOf(h)
		c, ok := h.(*ast.CallExpr)
		if !ok || len(r.entries[h]) != len(c.Args)-1 || f.text(c.Fun) != "append" {
			r.edits = append(r.edits, f.removeEntries(h, r.entries[h])...)
			continue
		}
		s := r.p.in.wholeAssign(c)
		if s == nil {
			return "everything that is appended would go"
		}
		r.statements = append(r.statements, s)
	}
	return ""
}

// cutCall deletes the last call of a chain: x.A().B() becomes x.A().
func (f *file) cutCall(c *ast.CallExpr) fixes.Edit {
	s := f.span(c)
	if sel, ok := c.Fun.(*ast.SelectorExpr); ok {
		s.Start = f.offset(sel.X.End())
	}
	return fixes.Edit{Path: f.path, Span: s}
}

// widen replaces statements by the conditions around them that would be left
// empty, if evaluating those does nothing.
func (in *interp) widen(list []ast.Stmt) []ast.Stmt {
	for {
		changed := false
		for _, s := range list {
			f := in.prog.fileOf(s)
			body, ok := f.parent(s).(*ast.BlockStmt)
			if !ok || slices.ContainsFunc(body.List, func(x ast.Stmt) bool { return !slices.Contains(list, x) }) || f.commented(body, list) {
				continue
			}
			cond, ok := f.parent(body).(*ast.IfStmt)
			if !ok || !in.inert(f, cond) || !emptied(cond, list) {
				continue
			}
			if _, nested := f.parent(cond).(*ast.IfStmt); nested {
				continue // else if
			}
			body = &ast.BlockStmt{Lbrace: cond.Pos(), Rbrace: cond.End() - 1}
			list = slices.DeleteFunc(list, func(x ast.Stmt) bool { return within(body, x) })
			list = append(list, cond)
			changed = true
			break
		}
		if !changed {
			return list
		}
	}
}

// emptied reports whether every branch of a condition loses all its statements.
func emptied(s *ast.IfStmt, gone []ast.Stmt) bool {
	all := func(b *ast.BlockStmt) bool {
		return !slices.ContainsFunc(b.List, func(x ast.Stmt) bool { return !slices.Contains(gone, x) })
	}
	switch e := s.Else.(type) {
	case nil:
		return all(s.Body)
	case *ast.BlockStmt:
		return all(s.Body) && all(e)
	}
	return false
}

// commented reports whether a block holds a comment that does not stand on a
// line of one of the statements.
func (f *file) commented(b *ast.BlockStmt, list []ast.Stmt) bool {
	for _, group := range f.ast.Comments {
		for _, c := range group.List {
			if c.Pos() < b.Lbrace || c.End() > b.Rbrace {
				continue
			}
			line := f.line(f.offset(c.Pos()))
			own := slices.ContainsFunc(list, func(s ast.Stmt) bool {
				return f.line(f.offset(s.Pos())) <= line && line <= f.line(f.offset(s.End()))
			})
			if !own && line != f.line(f.offset(b.Lbrace)) {
				return true
			}
		}
	}
	return false
}

// inert reports whether evaluating the head of a condition does nothing.
func (in *interp) inert(f *file, s *ast.IfStmt) bool {
	saved := in.frame
	in.frame = &frame{fn: &function{pkg: f.pkg, file: f}, pkg: f.pkg, caller: saved}
	defer func() { in.frame = saved }()
	if s.Init != nil {
		a, ok := s.Init.(*ast.AssignStmt)
		if !ok || a.Tok != token.DEFINE || slices.ContainsFunc(a.Rhs, in.hasEffects) {
			return false
		}
	}
	return !in.hasEffects(s.Cond)
}

// withSemicolon widens the span of a statement that shares its line to the
// semicolon behind it.
func (f *file) withSemicolon(s fixes.Span) fixes.Span {
	rest := f.restOfLine(s.End)
	if trimmed := strings.TrimLeft(rest, " \t"); strings.HasPrefix(trimmed, ";") {
		s.End += len(rest) - len(trimmed) + 1
		for s.End < len(f.src) && f.src[s.End] == ' ' {
			s.End++
		}
	}
	return s
}

// removeEntries deletes entries of a composite literal or arguments of a call,
// each with a comma.
func (f *file) removeEntries(holder ast.Node, gone []ast.Expr) []fixes.Edit {
	var all []ast.Expr
	end := 0
	switch h := holder.(type) {
	case *ast.CompositeLit:
		all, end = h.Elts, f.offset(h.Rbrace)
	case *ast.CallExpr:
		all, end = h.Args, f.offset(h.Rparen)
	}
	var out []fixes.Edit
	for i, e := range all {
		if !slices.Contains(gone, e) {
			continue
		}
		if s, ok := f.entryLines(e, end); ok {
			out = append(out, fixes.Edit{Path: f.path, Span: s})
			continue
		}
		s := f.span(e)
		keptBefore := slices.ContainsFunc(all[:i], func(x ast.Expr) bool { return !slices.Contains(gone, x) })
		switch {
		case keptBefore:
			s.Start = f.offset(all[i-1].End())
		case i+1 < len(all):
			s.End = f.offset(all[i+1].Pos())
		default:
			s.End = f.behindComma(s.End, end)
		}
		out = append(out, fixes.Edit{Path: f.path, Span: s})
	}
	return out
}

// behindComma returns the offset behind a comma that follows, or the same one.
func (f *file) behindComma(at, end int) int {
	for i := at; i < end; i++ {
		switch f.src[i] {
		case ' ', '\t':
			continue
		case ',':
			return i + 1
		}
		break
	}
	return at
}

// entryLines returns the lines of an entry that stands on lines of its own.
func (f *file) entryLines(e ast.Expr, end int) (fixes.Span, bool) {
	s := f.span(e)
	if f.src == "" {
		return s, false
	}
	after := f.behindComma(s.End, end)
	rest := strings.TrimSpace(f.restOfLine(after))
	if !f.ownsLine(e) || after == s.End || rest != "" && !strings.HasPrefix(rest, "//") {
		return s, false
	}
	stop := f.lineEnd(after)
	if strings.HasPrefix(f.src[stop:], "\r\n") {
		stop += 2
	} else if stop < len(f.src) {
		stop++
	}
	return fixes.Span{Start: f.lineStart(s.Start), End: stop}, true
}
