package jsscan

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

func TestReferences(t *testing.T) {
	kinds := map[LinkKind]string{Import: "import", Require: "require", Sibling: "sibling"}
	for src, want := range map[string]string{
		`import { a, b as c } from './a.js'`:                                            "import ./a.js",
		`import d, * as ns from "../b"; import './c'`:                                   "import ../b, import ./c",
		"import {\n\ta, // './no'\n} from './a'":                                        "import ./a",
		`import type { T } from './types'; import type from './t'`:                      "import ./t",
		`import type, { x } from './t'`:                                                 "import ./t",
		`import x from './data.json' with { type: 'json' }`:                             "import ./data.json",
		`import { 'a b' as c } from './a'`:                                              "import ./a",
		`const x = await import('./lazy'), y = import(name)`:                            "import ./lazy",
		"import(`./lazy`); import(`./${name}`)":                                         "import ./lazy",
		`import.meta.url; x.import('./no'); x.require('./no')`:                          "",
		`export * from './all'; export * as ns from './ns'`:                             "import ./all, import ./ns",
		`export { a, default as b } from './a'; export { c }`:                           "import ./a",
		`export const from = './no'; export default './no'`:                             "",
		`const { get } = require('./http'), fs = require("fs")`:                         "import ./http, import fs",
		`const { a } = require('./a'), b = require('./b'); let c = f(require('./c'))`:   "import ./a, import ./b, import ./c",
		`module.exports = require('./a'); exports.b = require('./b').b; require('./c')`: "import ./a, import ./b, import ./c",
		`require(name); require('./a' + b); require.resolve('./no')`:                    "",
		`// import './no'` + "\n" + `'import "./no"'; /require('.')/`:                   "",
		`importScripts('a.js', 'b.js'); importScripts(c)`:                               "sibling a.js, sibling b.js",
		`import a from './it\u0073'`:                                                    "",
		"// ==UserScript==\n// @require  https://x/a.js\n// ==/UserScript==":            "require https://x/a.js",
		"// ==UserScript==\n// @name x\n// @require a.js#sha256=ab\n// @require b.js#md5-cd,sha1-ef\n// ==/UserScript==\n// @require c.js": "require a.js#sha256=ab pinned, require b.js#md5-cd,sha1-ef pinned",
		"// @require a.js": "",
	} {
		t.Run(src, func(t *testing.T) {
			var got []string
			for _, r := range References("a.js", []byte(src)) {
				text := kinds[r.Kind] + " " + r.Spec
				if r.Pinned {
					text += " pinned"
				}
				got = append(got, text)
			}
			if text := strings.Join(got, ", "); text != want {
				t.Errorf("got %s, want %s", fmt.Sprintf("%q", text), want)
			}
		})
	}
}

// FuzzReferences compares the references that are read from the tokens with those
// of the tree, for what parses.
func FuzzReferences(f *testing.F) {
	for _, pattern := range []string{fixtureDir + "/*/in.*js", fixtureDir + "-trees/*/*.js"} {
		paths, _ := filepath.Glob(pattern)
		if len(paths) == 0 {
			f.Fatal("no fixtures found")
		}
		for _, path := range paths {
			src, err := os.ReadFile(path)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(src))
		}
	}
	f.Fuzz(func(t *testing.T, src string) {
		file := jssyntax.Parse(src)
		if len(src) > maxFuzz || file.Status != jssyntax.Parsed {
			New(Settings{}).Outline("x.js", []byte(src))
			return
		}
		got := map[string]bool{}
		for _, r := range References("x.js", []byte(src)) {
			if r.Kind == Import {
				got[r.Spec] = true
			}
		}
		if want := treeReferences(file); !maps.Equal(got, want) {
			t.Errorf("the tokens name %v, the tree %v", got, want)
		}
	})
}

// treeReferences returns the specifiers that a tree has.
func treeReferences(file *jssyntax.File) map[string]bool {
	specs := map[string]bool{}
	add := func(n *jssyntax.Node) {
		text := file.Src[n.Span.Start:n.Span.End]
		if isText := n.Kind == jssyntax.StringLit || n.Kind == jssyntax.TemplateLit; isText && len(text) > 2 && !strings.ContainsAny(text, "\\\n") && !strings.Contains(text, "${") {
			specs[text[1:len(text)-1]] = true
		}
	}
	file.Root.Walk(func(n *jssyntax.Node) bool {
		switch n.Kind {
		case jssyntax.Import, jssyntax.Export:
			// A literal that the end of the file cuts off names no file.
			last := file.TokenText(file.TokenEnding(n.Span.End))
			if isCut := strings.Trim(last[:1], `'"`) == "" && (len(last) < 2 || last[len(last)-1] != last[0]); n.Value != "" && !isCut {
				specs[n.Value] = true
			}
		case jssyntax.ImportCall:
			if len(n.List) > 0 {
				add(n.List[0])
			}
		case jssyntax.Call:
			if n.A.Kind == jssyntax.Ident && n.A.Name == "require" && len(n.List) == 1 {
				add(n.List[0])
			}
		}
		return true
	})
	return specs
}
