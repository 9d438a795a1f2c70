package seapi

import (
	"slices"
	"testing"
)

func TestParseSuppression(t *testing.T) {
	for text, want := range map[string]Suppression{
		"// seauthlint:ignore":                             {},
		"// seauthlint:ignore the server is ours":          {},
		"/* seauthlint:ignore SE001 wanted */":             {Rules: []string{"SE001"}},
		"// seauthlint:ignore SE001,query-access-token x":  {Rules: []string{"SE001", "query-access-token"}},
		"//seauthlint:ignore-file generated":               {File: true},
		"// seauthlint:ignore-file SE002 tests need a URL": {File: true, Rules: []string{"SE002"}},
	} {
		t.Run(text, func(t *testing.T) {
			got, ok := ParseSuppression(text)
			if !ok || got.File != want.File || !slices.Equal(got.Rules, want.Rules) {
				t.Errorf("got %+v, %v; want %+v", got, ok, want)
			}
		})
	}
	for _, text := range []string{"// ignore", "// see seauthlint: ignore", "// xseauthlint:ignore", "// seauthlint:ignored"} {
		t.Run(text, func(t *testing.T) {
			if s, ok := ParseSuppression(text); ok {
				t.Errorf("got %+v, want none", s)
			}
		})
	}
}
