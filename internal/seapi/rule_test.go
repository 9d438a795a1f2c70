package seapi

import (
	"regexp"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/fixes"
)

func TestRules(t *testing.T) {
	id, name := regexp.MustCompile(`^SE\d{3}$`), regexp.MustCompile(`^[a-z]+(-[a-z]+)+$`)
	seen, last := map[string]bool{}, ""
	for _, r := range Rules {
		t.Run(r.ID, func(t *testing.T) {
			if !id.MatchString(r.ID) || r.ID <= last {
				t.Errorf("id behind %s", last)
			}
			if !name.MatchString(r.Name) || seen[r.Name] {
				t.Errorf("name %s", r.Name)
			}
			if r.Title == "" || r.Why == "" || r.Fix == "" || r.Before == "" {
				t.Error("a text is missing")
			}
			if r.Level != fixes.Error && r.Level != fixes.Warning && r.Level != fixes.Note {
				t.Errorf("level %v", r.Level)
			}
			if r.Before == r.After || r.Fix == "none" != (r.After == "") {
				t.Error("the fix and the example after it do not agree")
			}
			if !strings.HasSuffix(r.Why, ".") || strings.HasSuffix(r.Title, ".") {
				t.Error("a reason ends with a full stop, a title does not")
			}
		})
		seen[r.Name], last = true, r.ID
	}
}

func TestRuleByID(t *testing.T) {
	for _, r := range Rules {
		for _, s := range []string{r.ID, r.Name} {
			t.Run(s, func(t *testing.T) {
				if got, ok := RuleByID(s); !ok || got != r {
					t.Errorf("got %+v, %v", got, ok)
				}
			})
		}
	}
	for _, s := range []string{"", "SE999", "se001", "query"} {
		t.Run(s, func(t *testing.T) {
			if got, ok := RuleByID(s); ok {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestSuppressionCovers(t *testing.T) {
	r, _ := RuleByID("SE001")
	for text, want := range map[string]bool{
		"// seauthlint:ignore":                  true,
		"// seauthlint:ignore SE001":            true,
		"// seauthlint:ignore query-key":        true,
		"// seauthlint:ignore SE002,SE001 why":  true,
		"// seauthlint:ignore SE002":            false,
		"// seauthlint:ignore body-credential":  false,
		"// seauthlint:ignore-file SE003 tests": false,
	} {
		t.Run(text, func(t *testing.T) {
			s, ok := ParseSuppression(text)
			if got := s.Covers(r); !ok || got != want {
				t.Errorf("got %v, %v", got, ok)
			}
		})
	}
}
