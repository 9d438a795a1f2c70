package analyzer_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/seauthlint/seauthlint/analyzer"
	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/cputime"
	"github.com/seauthlint/seauthlint/internal/goload"
)

// head starts a file that concerns the API.
const head = "package p\n\nimport \"net/http\"\n\nfunc known(k string) { http.Get(\"https://api.stackexchange.com/2.3/info?key=\" + k) }\n\n"

// hostile are files that are larger, deeper or odder than anyone writes.
var hostile = map[string]string{
	"parentheses":     head + "var x = " + strings.Repeat("(", 10_000) + `"a"` + strings.Repeat(")", 10_000) + "\n",
	"open brackets":   head + "var x = " + strings.Repeat("([{", 10_000),
	"literals":        head + "func f() {\n" + strings.Repeat("func() {\n", 5000) + strings.Repeat("}()\n", 5000) + "}\n",
	"ifs":             head + "func f(b bool) {\n" + strings.Repeat("if b {\n", 5000) + strings.Repeat("}\n", 5000) + "}\n",
	"ifs in a row":    head + "func f(b bool, k string) {\nu := \"https://api.stackexchange.com/2.3/info?\"\n" + strings.Repeat("if b {\nu += \"&key=\" + k\n}\n", 3000) + "http.Get(u)\n}\n",
	"concatenation":   head + `var x = "a"` + strings.Repeat(`+"b"`, 250_000) + "\n\nfunc f() { http.Get(x) }\n",
	"local operands":  head + `func f(k string) { http.Get("https://api.stackexchange.com/2.3/info?key="` + strings.Repeat(`+k`, 4_000) + ") }\n",
	"map":             head + "var m = map[string]string{\n" + numbered(5000, "\"n%[1]d\": \"https://api.stackexchange.com/2.3/info?key=abc%[1]d\",\n") + "}\n\nfunc f(s string) { http.Get(m[s]) }\n",
	"list":            head + "var l = []string{\n" + numbered(20_000, "\"https://api.stackexchange.com/2.3/%d?key=abc\",\n") + "}\n\nfunc f() { for _, u := range l { http.Get(u) } }\n",
	"chain":           head + numbered(2000, "func f%[1]d(u string) { f%[2]d(u + \"&key=x\") }\n") + "func f2000(u string) { http.Get(u) }\n",
	"clique":          head + numbered(200, "func f%d(u string) {\n"+numbered(200, "\tf%d(u)\n")+"}\n"),
	"cyclic structs":  head + "type a struct{ b *b }\ntype b struct{ a *a }\ntype c struct{ c c }\n\nfunc f(x *a, k c) {\n\tx.b = &b{a: x}\n\tfor { x = x.b.a; k.c = k }\n}\n",
	"recursion":       head + "func f(u string) string { return g(u+\"&key=\") }\nfunc g(u string) string { return f(u+f(u)) + g(u) }\nfunc h() { http.Get(f(\"https://api.stackexchange.com/\")) }\n",
	"long line":       head + "var x = \"" + strings.Repeat("key=", 1_000_000) + "\"\n",
	"zero bytes":      head + strings.Repeat("\x00", 10_000) + "func f() {}\n",
	"bytes":           head + "var x = \"\xff\xfe\xff\" + '\n",
	"slices":          head + "func f(k string) {\na := []string{\"site=x\", \"\"}\n" + strings.Repeat("_ = a[1:]\n", 8000) + strings.Repeat("a[1] = \"key=\" + k\n", 8000) + "http.Get(\"https://api.stackexchange.com/2.3/info?\" + a[1])\n}\n",
	"many statements": head + "func f(k string) {\n" + strings.Repeat("http.Get(\"https://api.stackexchange.com/2.3/info?key=\" + k)\n", 300) + "}\n",
}

// numbered repeats a line with numbers, each with the next.
func numbered(n int, format string) string {
	var b strings.Builder
	for i := range n {
		line := strings.ReplaceAll(strings.ReplaceAll(format, "%[2]d", fmt.Sprint(i+1)), "%[1]d", fmt.Sprint(i))
		b.WriteString(strings.Replace(line, "%d", fmt.Sprint(i), 1))
	}
	return b.String()
}

// No file takes long, and what is proposed can be applied.
func TestHostile(t *testing.T) {
	for name, src := range hostile {
		t.Run(name, func(t *testing.T) {
			start := cputime.Now()
			list := scanText(src)
			if d := cputime.Since(start); d > 20*time.Second {
				t.Errorf("took %v", d)
			}
			checkFindings(t, src, list)
			t.Logf("%d findings in %v", len(list), cputime.Since(start).Round(time.Millisecond))
		})
	}
}

// scanText scans a file that stands alone.
func scanText(src string) []fixes.Finding {
	p := goload.Text(context.Background(), goload.Options{}, "p.go", []byte(src))
	return analyzer.NewScanner(analyzer.Settings{}).Scan(p.Packages())
}

// checkFindings checks that findings lie in the file and have either a fix that
// applies or a reason.
func checkFindings(t *testing.T, src string, list []fixes.Finding) {
	t.Helper()
	for _, f := range list {
		if f.Span.Start < 0 || f.Span.End < f.Span.Start || f.Span.End > len(src) {
			t.Fatalf("%s: span %v out of bounds", f.Rule, f.Span)
		}
		if (f.Fix == nil) != (f.NoFix != "") {
			t.Fatalf("%s: fix %v and reason %q", f.Rule, f.Fix, f.NoFix)
		}
		if f.Fix == nil {
			continue
		}
		if fixed, err := fixes.Apply(src, f.Fix.Edits); err != nil || fixed == src {
			t.Fatalf("%s: the fix changes nothing: %v", f.Rule, err)
		}
	}
}
