package shscan

import (
	"os"
	"testing"

	"github.com/seauthlint/seauthlint/fixes"
)

func TestSmoke(t *testing.T) {
	for _, path := range []string{os.Getenv("SMOKE")} {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Skip()
		}
		text := string(src)
		for _, f := range New(Settings{}).Scan(path, src) {
			t.Logf("%s %s %q nofix=%s", f.Rule, f.Message, text[f.Span.Start:f.Span.End], f.NoFix)
			if f.Fix != nil {
				t.Logf("  %s %s", f.Fix.Safety, f.Fix.Message)
				fixed, err := fixes.Apply(text, f.Fix.Edits)
				t.Log(err, "\n"+fixes.Diff("a", "b", text, fixed))
			}
		}
	}
}
