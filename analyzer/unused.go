package analyzer

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// Errors of the type checker that say that something is not used.
const (
	unusedVariable = "declared and not used: "
	unusedImport   = " imported and not used"
)

// removeUnused removes the variables and imports that are not used any more from
// the texts, and reports whether there were any.
func (b *build) removeUnused(p *program, texts map[string]string) bool {
	edits := map[string][]fixes.Edit{}
	for pkg, errs := range b.errs {
		gone := map[token.Pos]bool{}
		for _, e := range errs {
			gone[e.Pos] = gone[e.Pos] || strings.HasPrefix(e.Msg, unusedVariable)
		}
		for _, e := range errs {
			tok := pkg.Fset.File(e.Pos)
			if tok == nil || p.hadError(e.Msg, tok.Name()) {
				continue
			}
			if _, ok := texts[tok.Name()]; !ok {
				continue
			}
			f := &file{pkg: pkg, tok: tok, path: tok.Name(), src: texts[tok.Name()]}
			for _, a := range pkg.Files {
				if pkg.Fset.File(a.FileStart) == tok {
					f.ast = a
				}
			}
			if f.ast == nil {
				continue
			}
			if edit, ok := f.unused(e, gone); ok {
				edits[f.path] = append(append(edits[f.path], edit), f.assignments(e)...)
			}
		}
	}
	b.removeConstants(p, texts, edits)
	changed := false
	for path, list := range edits {
		text, err := fixes.Apply(texts[path], fixes.Outermost(list))
		if err == nil && text != texts[path] {
			texts[path], changed = text, true
		}
	}
	return changed
}

// unused returns the edit that removes the declaration that an error is about,
// if it can just go. One of several variables becomes a blank, unless all go.
func (f *file) unused(e types.Error, gone map[token.Pos]bool) (fixes.Edit, bool) {
	var found ast.Node
	var kept fixes.Edit // that leaves a value, which must be evaluated
	ast.Inspect(f.ast, func(n ast.Node) bool {
		switch x := n.(type) {
		case *ast.ImportSpec:
			if strings.Contains(e.Msg, unusedImport) && x.Pos() <= e.Pos && e.Pos < x.End() {
				found = x
			}
		case *ast.AssignStmt:
			switch i := declares(x.Lhs, e); {
			case i < 0:
			case len(x.Lhs) > 1 && f.allGone(x, gone):
				found = x
			case len(x.Lhs) > 1:
				kept = f.blanked(x, i, gone)
			case harmlessValue(f, x.Rhs[0]):
				found = x
			default:
				kept = f.discarded(x, x.Rhs[0])
			}
		case *ast.DeclStmt:
			switch v := f.unusedSpec(x, e); {
			case v == nil:
			case len(v.Values) == 0 || harmlessValue(f, v.Values[0]):
				found = x
			default:
				kept = f.discarded(x, v.Values[0])
			}
		}
		return true
	})
	if kept.New != "" {
		return kept, true
	}
	if found == nil {
		return fixes.Edit{}, false
	}
	if g, ok := f.parent(found).(*ast.GenDecl); ok && g.Tok == token.IMPORT && len(g.Specs) == 1 {
		found = g
	}
	span, ok := f.wholeLines(found)
	return fixes.Edit{Span: span}, ok
}

// assignments returns the edits that remove what is assigned to a variable that
// an error says is not used.
func (f *file) assignments(e types.Error) (edits []fixes.Edit) {
	var obj types.Object
	for id, o := range f.pkg.Info.Defs {
		if id.Pos() == e.Pos && strings.HasPrefix(e.Msg, unusedVariable) {
			obj = o
		}
	}
	if obj == nil {
		return nil
	}
	ast.Inspect(f.ast, func(n ast.Node) bool {
		s, ok := n.(*ast.AssignStmt)
		if !ok {
			return true
		}
		for i, x := range s.Lhs {
			if id, ok := x.(*ast.Ident); ok && f.pkg.Info.Uses[id] == obj {
				edits = append(edits, f.unassigned(s, i))
			}
		}
		return true
	})
	return edits
}

// unassigned returns the edit that takes the i-th variable out of an assignment.
func (f *file) unassigned(s *ast.AssignStmt, i int) fixes.Edit {
	if len(s.Lhs) > 1 {
		return f.blanked(s, i, nil)
	}
	if span, ok := f.wholeLines(s); ok && harmlessValue(f, s.Rhs[0]) {
		return fixes.Edit{Span: span}
	}
	return f.discarded(s, s.Rhs[0])
}

// declares returns the index of the variable that an error says is not used, or
// -1.
func declares(list []ast.Expr, e types.Error) int {
	if !strings.HasPrefix(e.Msg, unusedVariable) {
		return -1
	}
	return slices.IndexFunc(list, func(x ast.Expr) bool { return x.Pos() == e.Pos })
}

// discarded returns the edit that makes a declaration evaluate its value only.
func (f *file) discarded(n ast.Stmt, value ast.Expr) fixes.Edit {
	return fixes.Edit{Span: fixes.Span{Start: f.offset(n.Pos()), End: f.offset(value.Pos())}, New: "_ = "}
}

// allGone reports whether a declaration declares only variables that go, with
// values of which evaluating does nothing.
func (f *file) allGone(s *ast.AssignStmt, gone map[token.Pos]bool) bool {
	return s.Tok == token.DEFINE && len(s.Lhs) == len(s.Rhs) &&
		!slices.ContainsFunc(s.Lhs, func(x ast.Expr) bool { return !gone[x.Pos()] }) &&
		!slices.ContainsFunc(s.Rhs, func(x ast.Expr) bool { return !harmlessValue(f, x) })
}

// blanked returns the edit that makes the i-th of several variables a blank, and
// with it the others that go. What declares no variable any more is an assignment.
func (f *file) blanked(s *ast.AssignStmt, i int, gone map[token.Pos]bool) fixes.Edit {
	stays := func(x ast.Expr) bool {
		id, ok := x.(*ast.Ident)
		return ok && id.Name != "_" && f.pkg.Info.Defs[id] != nil && !gone[x.Pos()] && x != s.Lhs[i]
	}
	if s.Tok == token.ASSIGN || slices.ContainsFunc(s.Lhs, stays) {
		return fixes.Edit{Span: f.span(s.Lhs[i]), New: "_"}
	}
	names := make([]string, len(s.Lhs))
	for j, x := range s.Lhs {
		names[j] = f.text(x)
		if gone[x.Pos()] || j == i {
			names[j] = "_"
		}
	}
	span := fixes.Span{Start: f.offset(s.Pos()), End: f.offset(s.TokPos) + len(":=")}
	return fixes.Edit{Span: span, New: strings.Join(names, ", ") + " ="}
}

// unusedSpec returns the declaration if it is only of the variable that an error
// says is not used, or nil.
func (f *file) unusedSpec(d *ast.DeclStmt, e types.Error) *ast.ValueSpec {
	g, ok := d.Decl.(*ast.GenDecl)
	if !ok || !strings.HasPrefix(e.Msg, unusedVariable) || len(g.Specs) != 1 {
		return nil
	}
	v, ok := g.Specs[0].(*ast.ValueSpec)
	if !ok || len(v.Names) != 1 || v.Names[0].Pos() != e.Pos {
		return nil
	}
	return v
}

// harmlessValue reports whether evaluating an expression does nothing.
func harmlessValue(f *file, n ast.Expr) bool {
	in := newInterp(newProgram([]*Package{f.pkg}, nil), newWrites())
	in.frame = &frame{fn: &function{pkg: f.pkg, file: f}, pkg: f.pkg}
	if c, ok := n.(*ast.CallExpr); ok && (in.calleeName(c) == "make" || in.calleeName(c) == "new") {
		return !slices.ContainsFunc(c.Args[1:], in.hasEffects)
	}
	return !in.hasEffects(n)
}

// removeConstants removes the package constants that were used before and are not
// any more.
func (b *build) removeConstants(p *program, texts map[string]string, edits map[string][]fixes.Edit) {
	for _, pkg := range b.pkgs {
		used := map[types.Object]bool{}
		for _, obj := range pkg.Info.Uses {
			used[obj] = true
		}
		for _, a := range pkg.Files {
			tok := pkg.Fset.File(a.FileStart)
			if _, ok := texts[tok.Name()]; !ok {
				continue
			}
			f := &file{pkg: pkg, tok: tok, path: tok.Name(), src: texts[tok.Name()], ast: a}
			for _, d := range a.Decls {
				g, ok := d.(*ast.GenDecl)
				if !ok || g.Tok != token.CONST {
					continue
				}
				for _, spec := range g.Specs {
					v := spec.(*ast.ValueSpec)
					if len(v.Names) != 1 || len(v.Values) != 1 || v.Names[0].IsExported() || used[pkg.Info.Defs[v.Names[0]]] || !p.wasUsed(pkg, v.Names[0].Name) || !namesParameter(f.text(v.Values[0])) {
						continue
					}
					var n ast.Node = v
					if len(g.Specs) == 1 {
						n = g
					}
					if span, ok := f.wholeLines(n); ok {
						edits[f.path] = append(edits[f.path], fixes.Edit{Span: span})
					}
				}
			}
		}
	}
}

// namesParameter reports whether a text holds the name of a credential's
// parameter: nobody needs it without the parameter.
func namesParameter(s string) bool {
	return strings.Contains(s, "key=") || strings.Contains(s, "access_token=")
}

// wasUsed reports whether a package constant was used before the fix.
func (p *program) wasUsed(pkg *Package, name string) bool {
	for _, old := range p.pkgs {
		if old.Path != pkg.Path || old.Types == nil {
			continue
		}
		if obj := old.Types.Scope().Lookup(name); obj != nil && len(p.uses[obj]) > 0 {
			return true
		}
	}
	return false
}
