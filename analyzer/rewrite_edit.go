package analyzer

import (
	"go/ast"
	"go/types"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// edit writes the new calls around the arguments.
func (w *rewriting) edit(list []choice) string {
	f, c, row := w.f, w.call, w.r.client
	sender, why := w.sender()
	if why != "" {
		return why
	}
	args := c.Args
	stmt := f.span(w.stmt)
	lead := f.src[stmt.Start:f.offset(c.Pos())]
	constructor := w.http + ".NewRequest("
	if ctx := w.context(); ctx != "" {
		constructor = w.http + ".NewRequestWithContext(" + ctx + ", "
	}
	w.replace(stmt.Start, f.offset(args[row.url].Pos()), w.first+constructor+w.http+"."+row.method+", ")
	lines := append([]string{}, w.check...)
	if why := w.body(&lines); why != "" {
		return why
	}
	lines = append(lines, headerLines(list, setter(w.req))...)
	indent := f.indentOf(w.stmt)
	if d, ok := w.stmt.(*ast.DeclStmt); ok {
		lead = assigned(d)
	}
	last := strings.ReplaceAll(lead, "\r\n", "\n") + sender + ".Do(" + w.req + ")"
	if a, ok := w.stmt.(*ast.AssignStmt); ok && a.Tok.String() == ":=" && !w.definesFirst(a) {
		last = strings.Replace(last, ":=", "=", 1)
	}
	lines = append(lines, last)
	if stmt.End == f.span(c).End {
		w.p.insertLines(f, f.lineEnd(stmt.End), indent, lines)
		return ""
	}
	w.p.insertLines(f, f.span(c).End, indent, lines)
	return ""
}

// assigned spells var x, err = as an assignment, behind a statement that declares
// err already.
func assigned(d *ast.DeclStmt) string {
	names := d.Decl.(*ast.GenDecl).Specs[0].(*ast.ValueSpec).Names
	if names[0].Name == "_" {
		return names[0].Name + ", " + names[1].Name + " = "
	}
	return names[0].Name + ", " + names[1].Name + " := "
}

// definesFirst reports whether a := statement declares its first variable, so
// that it still declares one when the error is declared before.
func (w *rewriting) definesFirst(a *ast.AssignStmt) bool {
	id, ok := a.Lhs[0].(*ast.Ident)
	return ok && id.Name != "_" && w.point.pkg.Info.Defs[id] != nil
}

func (w *rewriting) replace(from, to int, text string) {
	w.p.edits = append(w.p.edits, fixes.Edit{Path: w.f.path, Span: fixes.Span{Start: from, End: to}, New: text})
}

// body writes the body's argument, and adds the lines that set its type.
func (w *rewriting) body(lines *[]string) string {
	f, args, row := w.f, w.call.Args, w.r.client
	urlEnd := f.offset(args[row.url].End())
	switch {
	case row.form:
		body := args[row.body]
		name := w.p.in.packageName(f, "strings")
		if name == "" {
			name = "strings"
			w.p.addImport(f, "strings")
		}
		open, shut := "", ""
		if !isTight(body) {
			if _, ok := body.(*ast.CompositeLit); !ok {
				open, shut = "(", ")"
			}
		}
		w.replace(f.offset(body.Pos()), f.offset(body.Pos()), name+".NewReader("+open)
		w.replace(f.offset(body.End()), f.offset(body.End()), shut+".Encode())")
		*lines = append(*lines, w.req+`.Header.Set("Content-Type", "application/x-www-form-urlencoded")`)
	case row.kind >= 0:
		kind := args[row.kind]
		if w.p.in.hasEffectsIn(w.r.sites[0].frame, kind) {
			return "evaluating the content type has effects that must be kept"
		}
		w.replace(urlEnd, f.offset(kind.End()), "")
		*lines = append(*lines, w.req+`.Header.Set("Content-Type", `+f.text(kind)+")")
	default:
		w.replace(urlEnd, urlEnd, ", nil")
	}
	return ""
}

func (in *interp) hasEffectsIn(frame *frame, n ast.Expr) bool {
	saved := in.frame
	in.frame = frame
	defer func() { in.frame = saved }()
	return in.hasEffects(n)
}

// sender returns the client that sends the request.
func (w *rewriting) sender() (string, string) {
	sel, ok := ast.Unparen(w.call.Fun).(*ast.SelectorExpr)
	if !ok {
		return "", "the client of the request is not seen"
	}
	if id, ok := sel.X.(*ast.Ident); ok {
		if _, isPkg := w.point.pkg.Info.Uses[id].(*types.PkgName); isPkg {
			return id.Name + ".DefaultClient", ""
		}
	}
	if w.p.in.hasEffectsIn(w.r.sites[0].frame, sel.X) {
		name := w.p.in.freshName(w.f, []string{"client", "httpClient", "apiClient"}, w.point)
		w.first = name + " := " + w.f.text(sel.X) + w.f.newline() + w.f.indentOf(w.stmt) + w.first
		return name, ""
	}
	return w.f.text(sel.X), ""
}

// context returns the context to use, if the function has one and uses it for
// requests, or "".
func (w *rewriting) context() string {
	fn := w.f.function(w.call)
	if fn == nil {
		return ""
	}
	name := ""
	ast.Inspect(fn, func(n ast.Node) bool {
		c, ok := n.(*ast.CallExpr)
		if !ok || c == w.call || len(c.Args) == 0 {
			return true
		}
		id, ok := c.Args[0].(*ast.Ident)
		if !ok {
			return true
		}
		obj := w.point.pkg.Info.Uses[id]
		if obj != nil && obj.Type() != nil && typeName(obj.Type()) == "context.Context" && w.point.sees(obj) && strings.HasSuffix(w.f.text(c.Fun), "WithContext") {
			name = id.Name
		}
		return name == ""
	})
	return name
}
