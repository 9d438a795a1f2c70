package jssyntax

import (
	"fmt"
	"strings"
	"testing"
)

// maskTests maps sources to what their masks make of them.
var maskTests = []struct{ src, want string }{
	{"a + b", "a + b"},
	{"#!x\na", "//x\na"},
	{"\ufeff#!x\na", "\ufeff//x\na"},
	{"a <!-- b", "a //-- b"},
	{"--> b", "//> b"},
	{"'\xff'; \xffa", "'_'; _a"},
	{"é = naïve.ça.#ü", "__ = na__ve.__a.#__"},
	{`\u0061b = {\u{62}: 1}`, `______b = {______: 1}`},
	{"09 + 08.5 + 017 + 1_0.0_1 + 1n", "1  + 1    + 1   + 1       + 1n"},
	{"import a from 'a';b", ";                 b"},
	{"import 'a'\nb", ";         \nb"},
	{"import {\na as b,\n} from 'a' with { type: 'json' };", ";       \n       \n                                 "},
	{"import('a'); import.meta.url", "_mport('a'); _mport.meta.url"},
	{"import.defer('a'); import defer * as a from 'a'", "_mport.defer('a'); ;                           "},
	{"x = {import: 1, export: 2}; a.import('x')", "x = {import: 1, export: 2}; a.import('x')"},
	{"export {a, b as c};", ";                  "},
	{"export {a} from 'b'", ";                  "},
	{"export * as a from 'b'; export * from 'c';", ";                       ;                 "},
	{"export const a = 1", ";      const a = 1"},
	{"export async function a() {}", ";      async function a() {}"},
	{"export default 1", ";_=            1"},
	{"export default async () => {}", ";_=            async () => {}"},
	{"export default function () {}", ";function _             () {}"},
	{"export default async function* () {}", ";async function* _             () {}"},
	{"export default function a() {}", ";              function a() {}"},
	{"export default class {}", ";class _             {}"},
	{"export default class extends A {}", ";class _             extends A {}"},
	{"export default class A {}", ";              class A {}"},
	{"export @a class A {}", ";         class A {}"},
	{"export default @a class {}", ";_=               class {}"},
	{"for await (a of b);", "for       (a of b);"},
	{"await using a = b; using c = d", "      const a = b; const c = d"},
	{"using(a); using in b; a.using", "using(a); using in b; a.using"},
	{"x = {async *a() {}}", "x = {async  a() {}}"},
	{"x = {async * [a]() {}}", "x = {async   [a]() {}}"},
	{"class A { async *a() {} }", "class A { async *a() {} }"},
	{"function* f() { yield a; yield* b; (yield); yield\na }", "function* f() { _=    a; _=     b; (_    ); _    \na }"},
	{"x = {yield: 1, yield() {}}; a.yield(1)", "x = {yield: 1, yield() {}}; a.yield(1)"},
	{"`${yield}`", "`${_    }`"},
	{"a ? yield : b", "a ? _     : b"},
	{"class A { get = 1; set; static = 2; async = 3; static get = 4 }", "class A { _et = 1; set; _tatic = 2; _sync = 3; static _et = 4 }"},
	{"class A { get }", "class A { _et }"},
	{"class A { get\n*a() {} }", "class A { _et\n*a() {} }"},
	{"class A { get a() {} static async b() {} }", "class A { get a() {} static async b() {} }"},
	{"class A { accessor a = 1; static accessor #b; accessor = 2; accessor\nc }", "class A {          a = 1; static          #b; accessor = 2; accessor\nc }"},
	{"@a @b.c(d) class A { @e() f; @(g) h() {} }", "           class A {      f;      h() {} }"},
	{"x = {get: 1, set: 2, static: 3, async: 4}", "x = {get: 1, set: 2, static: 3, async: 4}"},
}

func TestMask(t *testing.T) {
	for _, tt := range maskTests {
		t.Run(tt.src, func(t *testing.T) {
			if got := mask(Lex(tt.src)).output(); got != tt.want {
				t.Errorf("got\n%q\nwant\n%q", got, tt.want)
			}
		})
	}
}

func TestNeedWrap(t *testing.T) {
	for src, want := range map[string]bool{
		"await a":                               true,
		"return":                                true,
		"if (a) { return 1 }":                   true,
		"f(await a)":                            true,
		"await (a)":                             true,
		"a.await; a.return":                     false,
		"x = {await: 1, return: 2}":             false,
		"x = {await() {}, return() {}}":         false,
		"function f() { return 1 }":             false,
		"async () => { await a }":               false,
		"x = {a() { return 1 }}":                false,
		"class A { return() {} await; }":        false,
		"var await; await = 1; (await)":         false,
		"for await (a of b);":                   false,
		"{ f(a) \n { return } }":                true,
		"x = function () { return 1 }":          false,
		"class A { static { } a() { return } }": false,
	} {
		if got := mask(Lex(src)).needWrap; got != want {
			t.Errorf("%s: got %t", src, got)
		}
	}
}

func TestModuleDecls(t *testing.T) {
	tests := []struct{ src, want string }{
		{"import 'a'", "import «import 'a'» a"},
		{"import a from 'b';", "import «import a from 'b';» b: default=a"},
		{"import * as a from 'b'", "import «import * as a from 'b'» b: *=a"},
		{"import a, * as b from 'c'", "import «import a, * as b from 'c'» c: default=a *=b"},
		{"import a, {b, c as d, 'e-f' as g, default as h} from 'i'", "import «import a, {b, c as d, 'e-f' as g, default as h} from 'i'» i: default=a b=b c=d e-f=g default=h"},
		{"import {} from 'a' with {type: 'json'};", "import «import {} from 'a' with {type: 'json'};» a"},
		{"import from from 'a'", "import «import from from 'a'» a: default=from"},
		{"import source a from 'b'", "import «import source a from 'b'» b: default=a"},
		{"import source from 'b'", "import «import source from 'b'» b: default=source"},
		{"import defer * as a from 'b'", "import «import defer * as a from 'b'» b: *=a"},
		{`import {\u0061} from '\x62'`, `import «import {\u0061} from '\x62'» b: a=a`},
		{"export {a, b as c};", "list «export {a, b as c};»: a=a b=c"},
		{"export {default as a} from 'b'", "list «export {default as a} from 'b'» b: default=a"},
		{"export * from 'a'", "list «export * from 'a'» a: *=*"},
		{"export * as 'x y' from 'a'", "list «export * as 'x y' from 'a'» a: *=x y"},
		{"export const a = 1", "prefix «export» @7"},
		{"export default 1", "default «export default» @15"},
		{"export default class {}", "default «export default» @15 anonymous"},
		{"import('a'); import.meta", ""},
		{"import a b", ""},
		{"import {a", ""},
		{"export {a", ""},
		{"export * from", ""},
		{"export default", ""},
		{"export", ""},
		{"{ import 'a' }", ""},
	}
	for _, tt := range tests {
		t.Run(tt.src, func(t *testing.T) {
			m := mask(Lex(tt.src))
			var got []string
			for _, d := range m.decls {
				got = append(got, declText(tt.src, d))
			}
			if line := strings.Join(got, "; "); line != tt.want {
				t.Errorf("got\n%s\nwant\n%s", line, tt.want)
			}
		})
	}
}

// declText writes a declaration as TestModuleDecls wants it.
func declText(src string, d moduleDecl) string {
	kind := [...]string{importDecl: "import", exportList: "list", exportPrefix: "prefix", exportDefault: "default"}[d.kind]
	s := kind + " «" + src[d.span.Start:d.span.End] + "»"
	if d.module != "" {
		s += " " + d.module
	}
	if d.at > 0 {
		s += fmt.Sprint(" @", d.at)
	}
	if d.anonymous {
		s += " anonymous"
	}
	for i, n := range d.names {
		if i == 0 {
			s += ":"
		}
		s += " " + n.Name + "=" + n.Local
	}
	return s
}
