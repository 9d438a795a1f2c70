package analyzer

import (
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"golang.org/x/tools/go/analysis"
)

// A driver runs the scanner for one analyzer.
type driver struct{ settings Settings }

// run reports what is wrong with the package of a pass. It depends on nothing
// but the pass; that it cannot go on is an error, never a panic.
func (d *driver) run(pass *analysis.Pass) (_ any, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("seauthlint cannot analyze %s: %v", pass.Pkg.Path(), r)
		}
	}()
	rules, err := d.settings.rules()
	if err != nil {
		return nil, fmt.Errorf("seauthlint: %w", err)
	}
	if isStandard(pass) {
		return nil, nil
	}
	s := NewScanner(d.settings)
	u := newUnitPass(pass)
	imported := newImports(pass)
	evidence := u.concerns(s) || imported.evidence
	if !evidence && !imported.helpers && !u.mayHelp() {
		return nil, nil
	}
	p := newProgram([]*Package{u.pkg}, s.hosts)
	p.imports = imported
	if evidence {
		d.reportAll(u, s.scan(p), rules)
	}
	u.export(p, evidence)
	return nil, nil
}

// reportAll reports the findings that are asked for.
func (d *driver) reportAll(u *unitPass, list []fixes.Finding, rules ruleSet) {
	for _, f := range list {
		if rules[f.Rule] && d.reports(f) {
			u.report(f)
		}
	}
}

// reports reports whether a finding is one that a driver shows. Drivers know no
// severity, and fail the build for what they show.
func (d *driver) reports(f fixes.Finding) bool {
	return f.Severity > fixes.Note && (f.Confidence == fixes.Certain || d.settings.Probable)
}

// A unitPass is a pass with its package as the scanner takes it.
type unitPass struct {
	*analysis.Pass
	pkg   *Package
	files map[string]*token.File // by name
}

// newUnitPass reads the files of a pass. A driver may not let it: then their
// texts are not known, and nothing is fixed.
func newUnitPass(pass *analysis.Pass) *unitPass {
	u := &unitPass{Pass: pass, files: map[string]*token.File{}}
	u.pkg = &Package{
		Path: pass.Pkg.Path(), Fset: pass.Fset, Files: pass.Files, Types: pass.Pkg, Info: pass.TypesInfo, Sources: map[string][]byte{},
	}
	for _, f := range pass.Files {
		tok := pass.Fset.File(f.FileStart)
		if tok == nil {
			continue
		}
		u.files[tok.Name()] = tok
		if src := readFile(pass, tok); src != nil {
			u.pkg.Sources[tok.Name()] = src
		}
	}
	return u
}

// readFile returns the text of a file, or nil if it is not known: what is on
// disk may not be what was parsed.
func readFile(pass *analysis.Pass, tok *token.File) []byte {
	if pass.ReadFile == nil {
		return nil
	}
	src, err := pass.ReadFile(tok.Name())
	if err != nil || len(src) != tok.Size() {
		return nil
	}
	return src
}

// concerns reports whether the package may have to do with the API. Most
// packages have not, and are done with here. One of a module that is required from
// elsewhere must name a host: nobody here can change it.
func (u *unitPass) concerns(s *Scanner) bool {
	tells := s.Evidence
	if u.isRequired() {
		tells = s.hosts.MentionsHost
	}
	return slices.ContainsFunc(u.Files, func(f *ast.File) bool {
		tok := u.Fset.File(f.FileStart)
		if tok == nil {
			return false
		}
		if src, ok := u.pkg.Sources[tok.Name()]; ok {
			return tells(src)
		}
		return tells(spelledBy(f))
	})
}

// spelledBy returns the names and literals of a file whose text is not known.
func spelledBy(f *ast.File) []byte {
	var b strings.Builder
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BasicLit:
			b.WriteString(n.Value + "\n")
		case *ast.Ident:
			b.WriteString(n.Name + "\n")
		}
		return true
	})
	return []byte(b.String())
}

// report reports a finding. One that lies in a file that is not the package's
// cannot be shown.
func (u *unitPass) report(f fixes.Finding) {
	tok := u.files[f.Path]
	if tok == nil {
		return
	}
	d := analysis.Diagnostic{
		Pos: tok.Pos(f.Span.Start), End: tok.Pos(f.Span.End),
		Category: f.Rule, Message: f.Rule + ": " + f.Message + elsewhere(f), URL: docURL + "#rules",
	}
	for _, r := range f.Related {
		if own := u.files[r.Path]; own != nil {
			d.Related = append(d.Related, analysis.RelatedInformation{Pos: own.Pos(r.Span.Start), End: own.Pos(r.Span.End), Message: r.Message})
		}
	}
	if fix, ok := suggested(f, tok); ok {
		d.SuggestedFixes = []analysis.SuggestedFix{fix}
	}
	u.Report(d)
}

// elsewhere returns what the message of a finding says about a fix that a driver
// cannot make, because it sees one package at a time.
func elsewhere(f fixes.Finding) string {
	if strings.HasSuffix(f.NoFix, fixWhole) {
		return "; " + f.NoFix
	}
	return ""
}

// suggested returns the fix of a finding as drivers apply it: without asking, and
// each of one file.
func suggested(f fixes.Finding, tok *token.File) (analysis.SuggestedFix, bool) {
	if f.Fix == nil || f.Fix.Safety != fixes.Safe {
		return analysis.SuggestedFix{}, false
	}
	out := analysis.SuggestedFix{Message: f.Fix.Message}
	for _, e := range f.Fix.Edits {
		if e.Path != f.Path {
			return analysis.SuggestedFix{}, false
		}
		out.TextEdits = append(out.TextEdits, analysis.TextEdit{Pos: tok.Pos(e.Start), End: tok.Pos(e.End), NewText: []byte(e.New)})
	}
	return out, true
}
