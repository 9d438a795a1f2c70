package analyzer

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// assemble puts all edits of the plan together.
func (p *plan) assemble() ([]fixes.Edit, string) {
	for _, leaf := range p.cut.Leaves() {
		if why := p.in.prog.fixed[leaf]; why != "" {
			return nil, why
		}
		if f := p.in.prog.byPath(leaf.Chain.Path); f == nil || f.untouchable() != "" {
			return nil, "the text is spelled in a file that must not be edited"
		}
	}
	cuts, why := p.cut.Edits(func(path string) string {
		if f := p.in.prog.byPath(path); f != nil {
			return f.src
		}
		return ""
	})
	if why != "" {
		return nil, why
	}
	cuts = slices.DeleteFunc(cuts, p.insideKept)
	removed, why := p.removeElements()
	if why != "" {
		return nil, why
	}
	out := append(append(append(removed, cuts...), p.edits...), p.hoister.edits...)
	out = append(out, p.plainFormats()...)
	return fixes.Outermost(out), ""
}

// insideKept reports whether an edit lies in an element that is rewritten
// instead: what is in it stays.
func (p *plan) insideKept(e fixes.Edit) bool {
	for n := range p.kept {
		if f := p.in.prog.fileOf(n); f != nil && f.path == e.Path && f.span(n).Contains(e.Span) {
			return true
		}
	}
	return false
}

// removeElements deletes the constructs of which everything goes.
func (p *plan) removeElements() ([]fixes.Edit, string) {
	var statements []ast.Stmt
	entries := map[ast.Node][]ast.Expr{}
	var holders []ast.Node
	var out []fixes.Edit
	for _, e := range p.cut.Elements {
		n := e.Node.(ast.Node)
		if p.kept[n] {
			continue
		}
		if p.in.prog.stuck[e] {
			return nil, "the parameters are copied from a map as a whole; take the credential out of it, and set the header"
		}
		f := p.in.prog.fileOf(n)
		if f == nil || f.untouchable() != "" {
			return nil, "the parameter is added in a file that must not be edited"
		}
		if s, ok := n.(ast.Stmt); ok {
			statements = append(statements, s)
			continue
		}
		holder := f.parent(n)
		switch h := holder.(type) {
		case *ast.CompositeLit:
		case *ast.CallExpr:
			if h.Fun == n {
				return nil, "the parameter is added in a way that cannot be taken back"
			}
		case *ast.SelectorExpr: // a call in a chain of calls
			c := n.(*ast.CallExpr)
			out = append(out, f.cutCall(c))
			continue
		default:
			if c, ok := n.(*ast.CallExpr); ok {
				out = append(out, f.cutCall(c))
				continue
			}
			return nil, "the parameter is added in a way that cannot be taken back"
		}
		if entries[holder] == nil {
			holders = append(holders, holder)
		}
		entries[holder] = append(entries[holder], n.(ast.Expr))
	}
	for _, h := range holders {
		f := p.in.prog.fileOf(h)
		if c, ok := h.(*ast.CallExpr); ok && len(entries[h]) == len(c.Args)-1 {
			s := p.in.wholeAssign(c)
			if s == nil {
				return nil, "everything that is appended would go"
			}
			statements = append(statements, s)
			continue
		}
		out = append(out, f.removeEntries(h, entries[h])...)
	}
	for _, s := range p.in.widen(statements) {
		f := p.in.prog.fileOf(s)
		span, whole := f.wholeLines(s)
		if !whole {
			span = f.withSemicolon(span)
		}
		out = append(out, fixes.Edit{Path: f.path, Span: span})
	}
	return out, ""
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

// plainFormats turns fmt.Sprintf of a format that has no verbs left into the
// format.
func (p *plan) plainFormats() []fixes.Edit {
	var out []fixes.Edit
	for _, leaf := range p.cut.Leaves() {
		n := p.in.prog.nodeOf[leaf]
		f := p.in.prog.fileOf(n)
		lit, ok := n.(*ast.BasicLit)
		if !ok {
			continue
		}
		call, ok := f.parent(lit).(*ast.CallExpr)
		if !ok || len(call.Args) < 2 || call.Args[0] != ast.Expr(lit) || f.text(call.Fun) != "fmt.Sprintf" {
			continue
		}
		fixed, deleted := p.format(leaf, f)
		if strings.Contains(fixed, "%") || deleted != len(call.Args)-1 {
			continue
		}
		out = append(out,
			fixes.Edit{Path: f.path, Span: fixes.Span{Start: f.offset(call.Pos()), End: f.offset(lit.Pos())}},
			fixes.Edit{Path: f.path, Span: fixes.Span{Start: f.offset(lit.End()), End: f.offset(call.End())}})
	}
	return out
}

// format returns what is left of a format, and how many of its arguments go.
func (p *plan) format(leaf *seapi.Leaf, f *file) (string, int) {
	edits, why := p.cut.Edits(func(string) string { return f.src })
	if why != "" {
		return "%", 0
	}
	var own []fixes.Edit
	deleted := 0
	for _, e := range edits {
		switch {
		case e.Path != f.path:
		case leaf.Text.Contains(e.Span):
			e.Start, e.End = e.Start-leaf.Text.Start, e.End-leaf.Text.Start
			own = append(own, e)
		case e.New == "" && e.Start >= leaf.Text.End && e.End <= f.offset(f.parent(p.in.prog.nodeOf[leaf]).End()):
			deleted++
		}
	}
	text, err := fixes.Apply(f.src[leaf.Text.Start:leaf.Text.End], own)
	if err != nil {
		return "%", 0
	}
	return text, deleted
}

// addImport adds an import to a file: into its first group, in order.
func (p *plan) addImport(f *file, path string) {
	quoted := `"` + path + `"`
	for _, d := range f.ast.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.IMPORT {
			continue
		}
		if !g.Lparen.IsValid() {
			at := f.lineEnd(f.offset(g.End()))
			p.edits = append(p.edits, fixes.Edit{Path: f.path, Span: fixes.Span{Start: at, End: at}, New: f.newline() + "import " + quoted})
			return
		}
		at := f.importPlace(g, quoted)
		p.edits = append(p.edits, fixes.Edit{Path: f.path, Span: fixes.Span{Start: at, End: at}, New: "\t" + quoted + f.newline()})
		return
	}
}

// importPlace returns the start of the line before which an import belongs.
func (f *file) importPlace(g *ast.GenDecl, quoted string) int {
	last := -1
	for _, s := range g.Specs {
		spec := s.(*ast.ImportSpec)
		if strings.Contains(spec.Path.Value, ".") {
			break // other modules' packages stand in a group behind
		}
		if spec.Path.Value > quoted {
			return f.lineStart(f.offset(spec.Pos()))
		}
		last = f.lineEnd(f.offset(spec.End()))
	}
	if last < 0 {
		last = f.lineEnd(f.offset(g.Lparen))
	}
	return min(last+len(f.newline()), len(f.src))
}
