package gclplugin

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/go/analysis"
)

func TestAdapt(t *testing.T) {
	first := analysis.SuggestedFix{Message: "send the header", TextEdits: []analysis.TextEdit{{Pos: 1, End: 2}}}
	second := analysis.SuggestedFix{Message: "another way"}
	for _, test := range []struct {
		name  string
		fixes []analysis.SuggestedFix
		want  []analysis.SuggestedFix
	}{
		{"no fix", nil, nil},
		{"one fix", []analysis.SuggestedFix{first}, []analysis.SuggestedFix{first}},
		{"alternatives", []analysis.SuggestedFix{first, second}, []analysis.SuggestedFix{first}},
	} {
		t.Run(test.name, func(t *testing.T) {
			in := analysis.Diagnostic{
				Pos: 1, End: 9, Category: "SE001", Message: "SE001: a key", URL: "https://example.com/#SE001",
				SuggestedFixes: test.fixes,
				Related:        []analysis.RelatedInformation{{Pos: 3, Message: "sent here"}},
			}
			want := in
			want.SuggestedFixes, want.Related = test.want, nil
			if diff := cmp.Diff(want, reported(t, in)); diff != "" {
				t.Error(diff)
			}
			if len(in.Related) != 1 || len(in.SuggestedFixes) != len(test.fixes) {
				t.Error("the analyzer's diagnostic was changed")
			}
		})
	}
}

func TestAdaptResult(t *testing.T) {
	failure := errors.New("no")
	a := adapt(&analysis.Analyzer{Run: func(*analysis.Pass) (any, error) { return "result", failure }})
	if got, err := a.Run(new(analysis.Pass)); got != "result" || err != failure {
		t.Errorf("got %v, %v", got, err)
	}
}

// reported returns what golangci-lint is told by an analyzer that reports d.
func reported(t *testing.T, d analysis.Diagnostic) analysis.Diagnostic {
	t.Helper()
	a := adapt(&analysis.Analyzer{Run: func(pass *analysis.Pass) (any, error) {
		pass.Report(d)
		return nil, nil
	}})
	var all []analysis.Diagnostic
	pass := &analysis.Pass{Report: func(d analysis.Diagnostic) { all = append(all, d) }}
	if _, err := a.Run(pass); err != nil {
		t.Fatal(err)
	}
	if len(all) != 1 {
		t.Fatalf("%d reports, want 1", len(all))
	}
	return all[0]
}
