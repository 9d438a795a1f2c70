package jsscan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// Notes are about what has to do with a credential in a request: a log that shows
// it, a comment that recommends it. They have no fix of their own.

// noteFindings returns the notes of the program.
func (a *analysis) noteFindings() []fixes.Finding {
	var out []fixes.Finding
	for _, c := range a.file.Comments {
		for _, d := range a.hosts.Document(a.file.Src[c.Start:c.End]) {
			d.Span = d.Span.Shift(c.Start)
			f := seapi.DocumentedNote(a.pathAt(c.Start), d)
			f.Unit = a.unitID(f.Span)
			out = append(out, f)
		}
	}
	if !a.namesHost() || !a.mentionsCredential() {
		return out
	}
	a.total = 0
	a.file.Root.Walk(func(n *jssyntax.Node) bool {
		if n.Kind == jssyntax.Call {
			out = append(out, a.logged(n)...)
		}
		return true
	})
	return out
}

// logged returns a note if a call shows a URL of the API with credentials.
func (a *analysis) logged(n *jssyntax.Node) []fixes.Finding {
	name, ok := dotted(n.A)
	if !ok || !loggers.MatchString(name) || !slices.ContainsFunc(n.List, a.mayHoldURL) {
		return nil
	}
	a.steps, a.memo = 0, a.sharedMemo()
	for _, x := range n.List {
		if isPlain(x) {
			continue
		}
		names := a.hosts.Shown(a.text(x, nil))
		if len(names) == 0 {
			continue
		}
		rule, _ := seapi.RuleByID("SE103")
		return []fixes.Finding{{
			Rule: rule.ID, Name: rule.Name, Unit: a.unitID(x.Span), Severity: rule.Level, Confidence: fixes.Certain,
			Message: fmt.Sprintf("%s in a URL that %s shows", strings.Join(names, " and "), name),
			Path:    a.pathAt(x.Span.Start), Span: x.Span, Subjects: names, NoFix: "it is gone once the URL holds no credential",
		}}
	}
	return nil
}
