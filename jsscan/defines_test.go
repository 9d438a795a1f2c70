package jsscan

import (
	"strings"
	"testing"
	"time"

	"github.com/seauthlint/seauthlint/internal/cputime"
)

func TestDefinedGlobals(t *testing.T) {
	for src, want := range map[string]string{
		`var seRoot = 'https://api.stackexchange.com', other = 1; let x`:                                "other seRoot x; seRoot",
		`const root = "//api.stackexchange.com"` + "\n" + `function get(p) { return root + p }`:         "get root; get root",
		"function a() { var inner }\nasync function b() {}\nclass C {}\nfunction* d() {}":               "C a b d; ",
		`window.apiHost = 'api.stackexchange.com'; window.a.b = 1`:                                      "apiHost; apiHost",
		"(function () { const r = 'https://api.stackexchange.com'; window.Lib = { r }; a = 2 })()":      "Lib; ",
		"SE = {}\nSE.url = 'https://api.stackexchange.com'\nif (SE == 1) {}":                            "SE; SE",
		`import x from './x'; const root = 'https://api.stackexchange.com'`:                             "; ",
		`export const root = 'https://api.stackexchange.com'`:                                           "; ",
		`const root = 'https://api.stackexchange.com'; module.exports = root`:                           "; ",
		`var root = 'https://api.stackexchange.com'; if (typeof module == 'object') module.exports = 1`: "root; root",
		`var seApiUrl = location.href // https://api.stackexchange.com`:                                 "seApiUrl; seApiUrl",
		`var plain = f() /* https://api.stackexchange.com */`:                                           "plain; ",
		"let amount\nconst rest = 1\n$.get('https://api.stackexchange.com', x => amount = x)":           "amount rest; ",
		"var root =\n  'https://api.stackexchange.com'\n  + path":                                       "root; root",
		"const o = {\n  url: 'https://api.stackexchange.com'\n}":                                        "o; o",
	} {
		t.Run(src, func(t *testing.T) {
			o := New(Settings{}).Outline("a.js", []byte(src))
			if got := strings.Join(o.Globals, " ") + "; " + strings.Join(o.Telling, " "); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestUsesGlobal(t *testing.T) {
	for src, want := range map[string]bool{
		`$.get(root + '/me')`:                    true,
		`f(window.root, x ? root : y)`:           true,
		`x.root; ({ root: 1 }); "root" // root`:  false,
		`let a = root`:                           true,
		`const root = 1; f(root)`:                false,
		`var a, root; f(root)`:                   false,
		`const { root } = config; f(root)`:       false,
		`const { root: r } = config; f(root)`:    true,
		`import { a, root } from './x'; f(root)`: false,
		`import root from './x'; f(root)`:        false,
		`import * as root from './x'; f(root)`:   false,
		`function root() {} root()`:              false,
		`function* root() {} root()`:             false,
		"`${root}/me`":                           true,
	} {
		t.Run(src, func(t *testing.T) {
			if got := UsesGlobal("a.js", []byte(src), "root"); got != want {
				t.Errorf("got %v", got)
			}
		})
	}
}

// What nobody would write takes no long time.
func TestHostileOutline(t *testing.T) {
	const size = 1 << 20
	for _, unit := range []string{
		"var a ", "var a,b ", "window.a=", "import ", "import{", "export*from ", "a.b.", "require(", "let{a:", "function*", "// @require x\n", "importScripts('a',", "`${", "/*==UserScript==*/",
	} {
		t.Run(unit, func(t *testing.T) {
			src := []byte(strings.Repeat(unit, size/len(unit)))
			start := cputime.Now()
			New(Settings{}).Outline("a.js", src)
			UsesGlobal("a.js", src, "root")
			if d := cputime.Since(start); d > 5*time.Second {
				t.Errorf("took %v", d)
			}
		})
	}
}
