package analyzer

import (
	"fmt"
	"go/ast"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// Notes are about what has to do with a credential in a request: a log that shows
// it, a test that asks for it, a comment that recommends it. They have no fix of
// their own.

// A loggedURL is an argument that a call shows, and that holds credentials.
type loggedURL struct {
	call  *ast.CallExpr
	shown ast.Expr
	names []string
}

// loggers are the beginnings of the names of functions that show what they are
// given.
var loggers = []string{"fmt.Print", "log.", "log/slog."}

// loggerWords begin the names of such methods of other packages.
var loggerWords = []string{"print", "log", "debug", "info", "warn", "error", "trace", "fatal", "panic"}

// isLogger reports whether a call shows what it is given to people: fmt.Fprint is
// one if it writes to the standard output or error.
func (in *interp) isLogger(c *call) bool {
	if strings.HasPrefix(c.name, "fmt.Fprint") {
		x := c.expr(0)
		return x != nil && (in.isVariable(x, "os.Stdout") || in.isVariable(x, "os.Stderr"))
	}
	if slices.ContainsFunc(loggers, func(start string) bool { return strings.HasPrefix(c.name, start) }) {
		return true
	}
	last := strings.ToLower(funcLast(c.name))
	return !strings.HasPrefix(c.name, "fmt.") && !strings.HasPrefix(c.name, "errors.") && !strings.HasPrefix(c.name, "net/http.") &&
		slices.ContainsFunc(loggerWords, func(word string) bool { return strings.HasPrefix(last, word) })
}

// isVariable reports whether an expression names a variable of another package.
func (in *interp) isVariable(x ast.Expr, name string) bool {
	sel, ok := ast.Unparen(x).(*ast.SelectorExpr)
	return ok && in.importPath(sel.X)+"."+sel.Sel.Name == name
}

// noteLogged keeps a call that shows a URL of the API with a credential.
func (in *interp) noteLogged(c *call) {
	if !in.notes || in.fromTest() || !in.isLogger(c) {
		return
	}
	first := 0
	if strings.HasPrefix(c.name, "fmt.F") {
		first = 1
	}
	found := false
	for i, v := range slices.Backward(c.args) { // a format holds what stands behind it
		texts := v.texts
		switch {
		case i == first && strings.HasSuffix(c.name, "f") && len(c.n.Args) == len(c.args):
			if !found {
				texts = in.format(c, i)
			}
		case texts == nil && v.obj != nil && v.obj.kind == urlObj && !v.obj.param:
			texts = in.urlTexts(v.obj)
		}
		found = in.addLogged(c, c.expr(i), texts) || found
	}
}

// addLogged keeps an argument of such a call if it holds credentials, and reports
// whether it does.
func (in *interp) addLogged(c *call, x ast.Expr, texts []seapi.Text) bool {
	names := in.prog.hosts.Shown(texts)
	if x == nil || len(names) == 0 {
		return false
	}
	if !slices.ContainsFunc(in.logged, func(l loggedURL) bool { return l.shown == x }) {
		in.logged = append(in.logged, loggedURL{c.n, x, names})
	}
	return true
}

// noteFindings returns the notes of the program. Tests count that lie beside a
// file with a finding.
func (in *interp) noteFindings(found []fixes.Finding) []fixes.Finding {
	if !in.notes {
		return nil
	}
	var out []fixes.Finding
	for _, l := range in.logged {
		f := in.prog.fileOf(l.shown)
		if f == nil {
			continue
		}
		msg := fmt.Sprintf("%s in a URL that %s shows", strings.Join(l.names, " and "), f.text(l.call.Fun))
		out = append(out, note("SE103", f, f.span(l.shown), l.names, msg, "it is gone once the URL holds no credential"))
	}
	folders := map[string]bool{}
	for _, x := range found {
		folders[filepath.Dir(x.Path)] = x.Confidence == fixes.Certain || folders[filepath.Dir(x.Path)]
	}
	for _, f := range in.prog.files {
		if f.test && folders[filepath.Dir(f.path)] {
			out = append(out, f.assertions()...)
		}
		out = append(out, f.documented(in.prog.hosts)...)
	}
	return out
}

// documented returns the notes about the comments of a file.
func (f *file) documented(hosts seapi.Hosts) []fixes.Finding {
	var out []fixes.Finding
	for _, group := range f.ast.Comments {
		for _, c := range group.List {
			for _, d := range hosts.Document(c.Text) {
				d.Span = d.Span.Shift(f.span(c).Start)
				out = append(out, seapi.DocumentedNote(f.path, d))
			}
		}
	}
	return out
}

// note returns a finding that is a note.
func note(id string, f *file, at fixes.Span, names []string, msg, noFix string) fixes.Finding {
	rule, _ := seapi.RuleByID(id)
	return fixes.Finding{
		Rule: rule.ID, Name: rule.Name, Unit: fixes.UnitID(f.path, at), Severity: rule.Level, Confidence: fixes.Certain,
		Message: msg, Path: f.path, Span: at, Subjects: names, NoFix: noFix,
	}
}

var (
	// formMethod matches the methods that read a parameter of a request.
	formMethod = regexp.MustCompile(`(?:\.Query\(\)|\.(?:Post)?Form)\.(?:Get|Has)$|\.(?:Post)?FormValue$`)
	// assertion matches the functions that compare.
	assertion = regexp.MustCompile(`(?i)(?:equal|contains|match|suffix|prefix|assert|want|expect)\w*$`)
	// askedQuery matches text with a credential in a query.
	askedQuery = regexp.MustCompile(`(?:^|[?&])(key|access_token)=`)
)

// assertions returns the places where a test asks for a credential in a query or a
// form.
func (f *file) assertions() []fixes.Finding {
	var out []fixes.Finding
	add := func(n ast.Expr, name string) {
		out = append(out, note("SE102", f, f.span(n), []string{name}, "a test asks for "+name+" in the query or the body", "ask for the Authorization header instead"))
	}
	ast.Inspect(f.ast, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			fun := f.text(n.Fun)
			for _, x := range n.Args {
				text := literalText(x)
				switch {
				case formMethod.MatchString(fun) && slices.Contains(seapi.Credentials, text):
					add(n, text)
				case assertion.MatchString(fun) && askedQuery.MatchString(text):
					add(x, askedQuery.FindStringSubmatch(text)[1])
				}
			}
		case *ast.BinaryExpr:
			for _, x := range []ast.Expr{n.X, n.Y} {
				if m := askedQuery.FindStringSubmatch(literalText(x)); m != nil && (n.Op.String() == "==" || n.Op.String() == "!=") {
					add(x, m[1])
				}
			}
		}
		return true
	})
	return out
}

// literalText returns the text of a string literal, or "".
func literalText(n ast.Expr) string {
	lit, ok := ast.Unparen(n).(*ast.BasicLit)
	if !ok {
		return ""
	}
	text, err := strconv.Unquote(lit.Value)
	if err != nil {
		return ""
	}
	return text
}
