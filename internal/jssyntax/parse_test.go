package jssyntax

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// validTests are sources that parse whole.
var validTests = []string{
	"", " ", "// a", "'use strict'", "\ufeff#!/usr/bin/env node\na()", "a\r\nb\rc\u2028d",
	"import a, {b as c} from 'd' with {type: 'json'}; export {c}; export * from 'e'",
	"export default class {}", "export default function () {}\nexport const a = 1", "export default async () => await a",
	"export default {a}", "export default @a class {}",
	"const a = await import('b'); import.meta.url",
	"if (a) return", "await a; return b", "for await (const a of b) await c",
	"async () => { for await (const a of b) {} }",
	"x = {async *a() { yield* b; yield }, async b() {}, get c() {}, set c(d) {}}",
	"class A { get = 1; set; async = 2; static async *a() { yield }; #b = 1; static { this.#b } accessor c = 1 }",
	"class A { get\n*a() {} }", "class A { static = 1; 'constructor'() {} }",
	"@a @b() @(c) class A { @d e = 1; @f() g() {} }",
	"{ using a = b; } async () => { await using c = d }",
	"var é = 08, ünï = 1_000.5, \\u0061 = 09.5", "var 变量 = 'é'; 变量.ö = #ä in b", "'\xff'; // \xfe\na\xff = 1",
	"a <!-- b\n--> c\nd", "export {}; a <!--b",
	"function* f() { (yield); const a = yield; [yield, yield b]; f(yield, yield* c); yield ? 1 : 2; `${yield}` }",
	"var yield = 1; yield => 1; yield: for (;;) break yield", "x = {yield() {}, yield: 1}",
	"a = b\n/c/g", "a = b ? c : {}\n/d/g", "x = `a${{b: `c${d}`}}e`",
	"a?.b?.[c]?.(d) ?? (e ||= f)", "label: for (;;) { continue label }",
	"([...é] = a); ([...é]) => 1", "({a: b, ...c} = d)",
	"for (let a = 0, b; a < b; a++) ;", "for (var a in b) ;", "switch (a) { case 1: default: }",
	"1n ** 2n; 0x1f; 0b1; 0o7; 017; .5e-1", "/[/]\\/(?<a>b)/dgimsuvy.test(c)",
	"new.target; function f() { new.target }", "async = 1; of = 2; get = 3; let = 4; static_ = 5",
	strings.Repeat("9", 200) + "n",
}

func TestParseValid(t *testing.T) {
	for _, src := range validTests {
		t.Run(src, func(t *testing.T) {
			f := Parse(src)
			if f.Status != Parsed || f.Err != nil {
				t.Errorf("status %d, %v", f.Status, f.Err)
			}
		})
	}
}

func TestParseModule(t *testing.T) {
	for src, want := range map[string]bool{
		"import 'a'": true, "export {}": true, "export default 1": true,
		"import('a')": false, "import.meta": false, "a.export": false,
	} {
		if got := Parse(src).Module; got != want {
			t.Errorf("%s: got %t", src, got)
		}
	}
}

func TestParseError(t *testing.T) {
	tests := []struct {
		src    string
		offset int
		reason string
	}{
		{"a b", 2, "unexpected identifier"},
		{"a\r\nb\rc\u2028d e", 11, "unexpected identifier"},
		{"return; a b", 10, "unexpected identifier"},
		{"var = 1", 4, "unexpected token ="},
		{"(", 1, "unexpected end of input"},
	}
	for _, tt := range tests {
		t.Run(tt.src, func(t *testing.T) {
			f := Parse(tt.src)
			if f.Err == nil || f.Err.Offset != tt.offset || f.Err.Reason != tt.reason {
				t.Errorf("got %+v", f.Err)
			}
		})
	}
}

// TestRecover checks what is left of invalid files: the texts of the top-level
// statements.
func TestRecover(t *testing.T) {
	tests := []struct{ src, want string }{
		{"a; b c; d", "a;|d"},
		{"a()\nb(\nvar c = 1", "a()|b|var c = 1"},
		{"const a = ;\nconst b = 1;\nconst c = 2;", "const b = 1;|const c = 2;"},
		{"(function () { a(); b c; d() })()", "a();|d()"},
		{"f(a, b c, (d), ...e)", "a|(d)|e"},
		{"x = {a: 1, b: 2 3, c: (4), d() { return 5 }, ...e, [f]: 6}", "1|(4)|return 5|e|6"},
		{"f({a: 1}, b c)", "{a: 1}"},
		{"class A { a() { b() } c d; e = f; static { g } }", "b()|f;|g"},
		{"switch (a) { case 1: b(); c d; case 2: { e } break; default: f }", "a|b();|{ e }|break;|f"},
		{"`${a} ${b c} ${d}` e f", "a|d"},
		{"function f() { return a }\n}", "function f() { return a }"},
		{"if (a) { b() } else { c d; e() }", "a|b()|e()"},
		{"import a from 'b'\nc d\nexport const e = 1", "import a from 'b'|export const e = 1"},
		{"async function f() { await a; b c; for (;;) { break } }", "await a;|for (;;) { break }"},
		{"}; (() => { a b", ";"},
		{"a }; { b", "a|;|b"},
		{"@@@", ""},
	}
	for _, tt := range tests {
		t.Run(tt.src, func(t *testing.T) {
			f := Parse(tt.src)
			var texts []string
			for _, n := range f.Root.List {
				texts = append(texts, f.Src[n.Outer.Start:n.Outer.End])
			}
			if got := strings.Join(texts, "|"); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
			if want := map[bool]Status{true: Recovered, false: TokensOnly}[len(texts) > 0]; f.Status != want {
				t.Errorf("status %d, want %d", f.Status, want)
			}
		})
	}
}

func TestParseTooLarge(t *testing.T) {
	// Have: a file too heavy to be parsed at once, but without errors.
	src := strings.Repeat("f([{a: (1)}]);\n", 60_000)
	f := Parse(src)
	if f.Status != Recovered || len(f.Root.List) != 60_000 {
		t.Errorf("status %d, %d statements, %v", f.Status, len(f.Root.List), f.Err)
	}
}

// checkFile checks what holds for every file.
func checkFile(t *testing.T, f *File) {
	t.Helper()
	if f.Root == nil || f.Root.Kind != Program {
		t.Fatal("no program")
	}
	if (f.Status == Parsed) != (f.Err == nil) {
		t.Fatalf("status %d with error %v", f.Status, f.Err)
	}
	if f.Err != nil && (f.Err.Offset < 0 || f.Err.Offset > len(f.Src)) {
		t.Fatalf("error at %d of %d bytes", f.Err.Offset, len(f.Src))
	}
	end := 0
	for _, n := range f.Root.List {
		if n.Parent != f.Root || n.Span.Start < end || n.Span.End < n.Span.Start || n.Span.End > len(f.Src) {
			t.Fatalf("statement at %v after %d", n.Span, end)
		}
		end = n.Span.End
	}
}

// FuzzParse checks that no source panics or breaks what must hold.
func FuzzParse(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, src string) {
		done := make(chan *File, 1)
		go func() { done <- Parse(src) }()
		select {
		case file := <-done:
			checkFile(t, file)
		case <-time.After(5 * time.Second):
			t.Fatal("parsing hangs")
		}
		checkTokens(t, Lex(src))
	})
}

// FuzzMask checks that masks keep the length, the ends of lines and the
// brackets, and that what needs no mask still parses.
func FuzzMask(f *testing.F) {
	addSeeds(f)
	addFixtures(f)
	f.Fuzz(func(t *testing.T, src string) {
		l := Lex(src)
		m := mask(l)
		out := m.output()
		if len(out) != len(src) {
			t.Fatalf("%d bytes of %d", len(out), len(src))
		}
		for i := range len(src) {
			if isEnd(src[i]) != isEnd(out[i]) && !m.inAnonymous(i) {
				t.Fatalf("the line that ends at %d of %q", i, out)
			}
		}
		checkMaskedBrackets(t, l, out)
		checkMaskedParses(t, l, out)
	})
}

// isEnd reports whether a byte ends a line.
func isEnd(c byte) bool { return c == '\n' || c == '\r' }

// inAnonymous reports whether a byte stands between the words of export default
// function, for whose name there is no room otherwise.
func (m *masked) inAnonymous(i int) bool {
	return slices.ContainsFunc(m.decls, func(d moduleDecl) bool { return d.anonymous && d.span.Start <= i && i < d.at })
}

// checkMaskedBrackets checks that brackets are masked together with those that
// they match.
func checkMaskedBrackets(t *testing.T, l *Lexed, out string) {
	t.Helper()
	for i, tok := range l.Tokens {
		if tok.Match < 0 || tok.Kind == Template {
			continue
		}
		other := l.Tokens[tok.Match]
		if (out[tok.Start] == l.Src[tok.Start]) != (out[other.Start] == l.Src[other.Start]) {
			t.Fatalf("%q at %d is masked without the one at %d, or the other way round: %q", l.text(i), tok.Start, other.Start, out)
		}
	}
}

// checkMaskedParses checks that a text that the parser takes as it is still
// parses when it is masked. Private names and yield
// are left out: the parser takes them where the language does not.
func checkMaskedParses(t *testing.T, l *Lexed, out string) {
	t.Helper()
	lax := slices.ContainsFunc(l.Tokens, func(t Token) bool {
		return t.Kind == PrivateName || l.Src[t.Start:t.End] == "yield"
	})
	if len(l.Src) > 2000 || guard(l) != nil || l.problem != nil || lax {
		return
	}
	if _, err := parseSource(l.Src); err != nil {
		return
	}
	m := mask(l)
	for _, w := range m.wrappers() {
		if _, err := parseStatements(w, out); err == nil {
			return
		}
	}
	t.Fatalf("masked as %q it does not parse", out)
}

// addSeeds adds the sources of all tables.
func addSeeds(f *testing.F) {
	for _, tt := range lexTests {
		f.Add(tt.src)
	}
	for _, tt := range maskTests {
		f.Add(tt.src)
	}
	for _, src := range validTests {
		f.Add(src)
	}
	for i := range 6 {
		f.Add(nested(i, "(a={", "b", "})=>1") + fmt.Sprint(nested(i, "`${", "", "}`")))
	}
}
