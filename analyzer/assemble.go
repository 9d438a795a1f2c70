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
	out = append(out, p.hoister.parameterEdits(p.in)...)
	out = append(out, p.hoister.staying(out)...)
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
		case e.Span == leaf.Chain.Span && e.New == leaf.Chain.Empty:
			own = append(own, fixes.Edit{Path: f.path, Span: fixes.Span{End: leaf.Text.Len()}})
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
