package jsscan

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/cputime"
)

// evidenceLine makes a file matter, so that everything after it is analyzed.
const evidenceLine = "fetch('https://api.stackexchange.com/2.3/me?key=' + k);\n"

// hostile are sources that are small or regular but expensive for a naive
// scanner. Each must end in bounded time, whatever is found.
var hostile = map[string]string{
	"nested parentheses":    strings.Repeat("(", 1_000_000),
	"nested brackets":       strings.Repeat("[", 1_000_000),
	"nested braces":         strings.Repeat("{", 1_000_000),
	"nested arrows":         strings.Repeat("(a=", 22) + "1" + strings.Repeat(")=>1", 22),
	"nested async arrows":   strings.Repeat("async(a=", 22) + "1" + strings.Repeat(")=>1", 22),
	"curried arrows":        strings.Repeat("a=>", 30_000) + "1",
	"bare yields":           "function*g(){" + strings.Repeat("(yield);", 10_000) + "}",
	"operators":             "x=" + strings.Repeat("'a'+", 200_000) + "1",
	"chained calls":         "x" + strings.Repeat(".b(1)", 200_000),
	"conditional chain":     "x=" + strings.Repeat("a?b:", 200_000) + "c",
	"else-if chain":         strings.Repeat("if(a)b;else ", 100_000) + "c",
	"negations":             "x=" + strings.Repeat("!", 1_000_000) + "1",
	"nested templates":      strings.Repeat("`${", 3000) + "1" + strings.Repeat("}`", 3000),
	"a URL grown by a loop": "let u='https://api.stackexchange.com/2.3/me?key=1';" + strings.Repeat("u+='&a='+b;", 5000) + "fetch(u)",
	"many assignments":      "let u;" + strings.Repeat("if(c())u='https://api.stackexchange.com/2.3/me?key='+k;", 3000) + "fetch(u)",
	"many alternatives":     "let u='https://api.stackexchange.com/2.3/me';" + strings.Repeat("u+=c?'&a=1':'&b=2';", 2000) + "fetch(u+'&key=1')",
	"many pushes":           "const p=[];" + strings.Repeat("if(c)p.push('key='+k);", 3000) + "fetch('https://api.stackexchange.com/2.3/me?'+p.join('&'))",
	"many callers":          "function f(u){fetch(u)}" + strings.Repeat("f('https://api.stackexchange.com/2.3/me?key='+k);", 5000),
	"mutual recursion":      "function f(u){return g(u)}function g(u){return f(u)+f(u)}fetch(f('https://api.stackexchange.com/2.3/me?key=1'))",
	"helper tower":          tower(40),
	"one name for all":      "var e=1;" + strings.Repeat("e=fetch(e+'/2.3/me?key='+e);", 3000),
	"one long line":         strings.Repeat("a.b(c,{key:d,site:e});", 100_000),
	"unclosed string":       "'" + strings.Repeat("a", 1_000_000),
	"unclosed comment":      "/*" + strings.Repeat("key=", 300_000),
	"zero bytes":            strings.Repeat("\x00", 1_000_000),
	"invalid UTF-8":         strings.Repeat("\xff\xfe", 300_000),
	"a line of 10 MB":       strings.Repeat("a.b(c,{key:d,site:e});", 450_000),
	"lines of 10 MB":        strings.Repeat("a.b(c,{key:d,site:e});\n", 430_000),
	"one string of 10 MB":   "f('" + strings.Repeat("key=a&", 1_700_000) + "')",
	"templates of 10 MB":    strings.Repeat("`${a}?key=${b}`;", 650_000),
	"a comment of 10 MB":    "/*" + strings.Repeat("?key=a ", 1_400_000) + "*/",
	"arrows in objects":     strings.Repeat("({a:", 22) + "b" + strings.Repeat("})=>1", 22),
	"unclosed arrays":       strings.Repeat("[a.]var ", 125_000),
	"rest beyond ASCII":     "[...é] = x; ([...é]) => 1; [...a.é] = x",
	"source map":            "//# sourceMappingURL=" + secretFile,
	"source map, old":       "//@ sourceMappingURL=file://" + secretFile + "\n/*# sourceMappingURL=" + secretFile + " */",
	"one this for all":      "function C(){" + strings.Repeat("this.a=this.b;", 20_000) + "}",
	"many this":             strings.Repeat("function C(){this.u='x';fetch(this.u)}", 10_000),
	"many properties":       "var o={};" + properties(20_000),
	"many globals":          globals(20_000),
	"many methods":          strings.Repeat("class A{m(u){fetch(u)}n(){this.m(this.x)}}", 5_000),
	"many strings":          strings.Repeat("f('https://example.com/a?site=b&key='+c);", 20_000),
}

// secretFile is a file of the machine that a source names, and that nobody may read.
const secretFile = "/etc/passwd"

// properties are statements that write and read n properties of one object.
func properties(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "o.p%d='x';fetch(o.p%d);", i, i)
	}
	return b.String()
}

// globals are statements that set n globals, also by the global object.
func globals(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "window.g%d='x';fetch(g%d);", i, i)
	}
	return b.String()
}

// tower is a chain of functions of which each calls the one before twice.
func tower(n int) string {
	var b strings.Builder
	b.WriteString("function f0(u){return u}")
	for i := 1; i <= n; i++ {
		name, prev := "f"+strings.Repeat("i", i), "f"+strings.Repeat("i", i-1)
		if i == 1 {
			prev = "f0"
		}
		b.WriteString("function " + name + "(u){return " + prev + "(u)+" + prev + "(u)}")
	}
	return b.String() + "fetch(f" + strings.Repeat("i", n) + "('https://api.stackexchange.com/2.3/me?key=1'))"
}

func TestHostile(t *testing.T) {
	for name, src := range hostile {
		t.Run(name, func(t *testing.T) {
			var list []fixes.Finding
			start := cputime.Now()
			peak := cputime.Peak(func() { list = New(Settings{}).Scan("x.js", []byte(evidenceLine+src)) }) >> 20
			if d := cputime.Since(start); d > 20*time.Second || peak > 1000 {
				t.Errorf("took %v and %d MB", d, peak)
			}
			for _, f := range list {
				if f.Fix != nil {
					if _, err := fixes.Apply(evidenceLine+src, f.Fix.Edits); err != nil {
						t.Error(err)
					}
				}
			}
			t.Logf("%d findings in %v, %d MB", len(list), cputime.Since(start).Round(time.Millisecond), peak)
		})
	}
}
