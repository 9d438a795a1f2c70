package jsscan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/jsscan"
)

// Logs and comments that show a credential are notes.
func TestNotes(t *testing.T) {
	const src = `// as in https://api.stackexchange.com/2.3/info?key=KEY
const u = 'https://api.stackexchange.com/2.3/me?site=so&access_token=' + token;
console.log('GET', u);
logger.debug({ u }, ` + "`GET ${u}`" + `);
console.log('https://example.com/?key=' + k, u.length);
console.warn(u); // seauthlint:ignore SE103 only while I look for a bug
show(u.replace(/access_token=.*/, ''));
fetch(u);
/* https://example.com/?key=1 */
`
	want := []string{"SE101 1", "SE103 3", "SE103 4"}
	check := func(got []fixes.Finding, path string) {
		t.Helper()
		var list []string
		for _, f := range got {
			if f.Severity == fixes.Note && f.Path == path {
				list = append(list, fmt.Sprint(f.Rule, " ", 1+strings.Count(src[:f.Span.Start], "\n")))
				if f.Fix != nil || f.NoFix == "" || f.Unit != fixes.UnitID(path, f.Span) {
					t.Errorf("%+v", f)
				}
			}
		}
		if !slices.Equal(list, want) {
			t.Errorf("%s: got %q, want %q", path, list, want)
		}
	}
	s := jsscan.New(jsscan.Settings{Notes: true})
	check(s.Scan("a.js", []byte(src)), "a.js")
	check(s.ScanProgram([]jsscan.Source{{Path: "b.js", Text: []byte("var token = read();\n")}, {Path: "a.js", Text: []byte(src)}}), "a.js")
}
