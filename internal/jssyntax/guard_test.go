package jssyntax

import (
	"strings"
	"testing"
	"time"

	"github.com/seauthlint/seauthlint/internal/cputime"
)

// nested returns n times open, inner, and n times shut.
func nested(n int, open, inner, shut string) string {
	return strings.Repeat(open, n) + inner + strings.Repeat(shut, n)
}

// hazards are sources that would kill, hang or bloat a parser without guards.
var hazards = []struct {
	name   string
	src    string
	status Status
}{
	{"parentheses", nested(1_000_000, "(", "", ")"), TokensOnly},
	{"unclosed parentheses", strings.Repeat("(", 1_000_000), TokensOnly},
	{"brackets", nested(1_000_000, "[", "", "]"), TokensOnly},
	{"blocks", nested(1_000_000, "{", "", "}"), TokensOnly},
	{"templates", nested(1_000_000, "`${", "", "}`"), TokensOnly},
	{"functions", nested(1_000_000, "function f(){", "", "}"), TokensOnly},
	{"objects", "x=" + nested(1_000_000, "{a:", "1", "}"), TokensOnly},
	{"calls", nested(1_000_000, "f(", "", ")"), TokensOnly},
	{"not", strings.Repeat("!", 1_000_000) + "a", TokensOnly},
	{"await", "async()=>" + strings.Repeat("await ", 1_000_000) + "a", TokensOnly},
	{"new", strings.Repeat("new ", 1_000_000) + "a", TokensOnly},
	{"power", strings.Repeat("a**", 1_000_000) + "a", TokensOnly},
	{"less", strings.Repeat("a<", 1_000_000) + "a", TokensOnly},
	{"assignments", strings.Repeat("a=", 1_000_000) + "a", TokensOnly},
	{"conditionals", strings.Repeat("a?b:", 200_000) + "c", TokensOnly},
	{"else if", strings.Repeat("if(a)b;else ", 100_000) + "c", TokensOnly},
	{"else if, braces", strings.Repeat("if(a){b}else ", 100_000) + "{}", TokensOnly},
	{"if", strings.Repeat("if(a)", 1_000_000) + "b", TokensOnly},
	{"sum", strings.Repeat("'a'+", 1_000_000) + "'a'", TokensOnly},
	{"call chain", "a" + strings.Repeat(".b(1)", 1_000_000), TokensOnly},
	{"tags", "a" + strings.Repeat("``", 1_000_000), TokensOnly},
	{"labels", strings.Repeat("a:", 100_000) + ";", TokensOnly},
	{"labels in blocks", nested(1_500, "{a:b:", ";", "}"), TokensOnly},
	{"parameters", nested(22, "(a=", "1", ")=>1"), TokensOnly},
	{"parameters, async", nested(22, "async(a=", "1", ")=>1"), TokensOnly},
	{"parameters, object", nested(22, "({a:", "b", "})=>1"), TokensOnly},
	{"parameters, long", nested(8, "(a=", "["+strings.Repeat("1,", 1_000_000)+"]", ")=>1"), TokensOnly},
	{"arrows", strings.Repeat("a=>", 30_000) + "1", TokensOnly},
	{"arrows, async", strings.Repeat("async a=>", 30_000) + "1", TokensOnly},
	{"arrows in parentheses", nested(1_900, "a=>(b=>", "1", ")"), TokensOnly},
	{"superclasses", strings.Repeat("class A extends ", 1_000_000), TokensOnly},
	{"unclosed arrays behind errors", strings.Repeat("[a.]var ", 500_000), TokensOnly},
	{"unclosed arrays behind errors, fewer", strings.Repeat("[a.]var ", 130_000), TokensOnly},
	{"unclosed conditionals behind errors", strings.Repeat("(a?b);", 500_000), TokensOnly},
	{"unclosed conditionals behind errors, fewer", strings.Repeat("(a?b);", 150_000), TokensOnly},
	{"unclosed switches behind errors", strings.Repeat("switch(x){case 1}", 200_000), Recovered},
	{"brackets in literals behind errors", strings.Repeat("`${a b \"`"+strings.Repeat("(", 1000)+"\"}`;", 400), TokensOnly},
	{"missing operators", strings.Repeat("a b ", 1_000_000), TokensOnly},
	{"too many tokens", strings.Repeat(";", maxTokens+1), TokensOnly},
	{"too many bytes", strings.Repeat(" ", maxSize+1), TokensOnly},
	{"big integer", strings.Repeat("9", 1_000_000) + "n", Parsed},
	{"yield", "function*f(){" + strings.Repeat("(yield);", 100_000) + "}", Parsed},
	{"bad yield", "function*f(){" + strings.Repeat("yield 1=2;", 100_000) + "}", TokensOnly},
	{"escapes", strings.Repeat(`\u{`, 1_000_000), TokensOnly},
	{"closing brackets", strings.Repeat(")", 1_000_000), TokensOnly},
	{"opening and closing", strings.Repeat("([{", 600) + strings.Repeat(")", 1_000_000), TokensOnly},
	{"comments", strings.Repeat("/* ", 1_000_000), TokensOnly},
	{"slashes", strings.Repeat("/\n", 1_000_000), TokensOnly},
	{"quotes", strings.Repeat("'\n", 1_000_000), TokensOnly},
	{"less than exclamation marks", strings.Repeat("<!-", 1_000_000), TokensOnly},
	{"decorators", strings.Repeat("@a ", 1_000_000) + "class A{}", TokensOnly},
	{"imports", strings.Repeat("import a from 'a';", 100_000), Parsed},
	{"exports", strings.Repeat("export const a=1;", 100_000), Parsed},
	{"unfinished import", strings.Repeat("import {a,b ", 100_000), TokensOnly},
	{"rest of a name beyond ASCII", "[...é] = x", Parsed},
	{"rest panics in goja", `[...\u0061] = x; a`, Parsed},
	{"source map", "a\n//# sourceMappingURL=/etc/passwd", Parsed},
}

// hazardTime is what a hazard may take. Undisturbed, none takes two seconds.
const hazardTime = 10 * time.Second

func TestHazards(t *testing.T) {
	for _, tt := range hazards {
		t.Run(tt.name, func(t *testing.T) {
			start := cputime.Now()
			f := Parse(tt.src)
			if elapsed := cputime.Since(start); elapsed > hazardTime {
				t.Errorf("took %v", elapsed)
			}
			if f.Status != tt.status {
				t.Errorf("status %d, want %d (%v)", f.Status, tt.status, f.Err)
			}
		})
	}
}
