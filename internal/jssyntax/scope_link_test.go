package jssyntax

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// joinAll joins the files of a test, dependencies first, and links every
// specifier that names one of them.
func joinAll(files map[string]string, order string) *File {
	names := strings.Fields(order)
	var parsed []*File
	links := make([]Links, len(names))
	for i, name := range names {
		f := Parse(files[name])
		links[i].Imports = map[string]int{}
		for _, t := range f.Tokens {
			if t.Kind != String {
				continue
			}
			if to := slices.Index(names, decodeString(f.Src[t.Start:t.End])); to >= 0 {
				links[i].Imports[names[to]] = to
			}
		}
		parsed = append(parsed, f)
	}
	return Join(parsed, links, "\n\x00\n")
}

// meaning returns the file of the declaration or the value that the last use of a
// name means, and what is there.
func meaning(f *File, order, name string) string {
	var use *Node
	f.Root.Walk(func(n *Node) bool {
		if (n.Kind == Ident || n.Kind == Member) && n.Name == name && f.Scopes().Binding(n) != nil {
			use = n
		}
		return true
	})
	if use == nil {
		return "no use"
	}
	b := f.Scopes().Binding(use)
	at := b.Init
	if at == nil && len(b.Decls) > 0 {
		at = b.Decls[0]
	}
	if at == nil {
		return "unknown"
	}
	return strings.Fields(order)[f.PartAt(at.Span.Start)] + ": " + f.Text(at)
}

func TestLinkedNames(t *testing.T) {
	type files = map[string]string
	for name, c := range map[string]struct {
		want  string
		files files
	}{
		"a declaration":           {"a: x", files{"a": "export const x = 1", "z": "import { x } from 'a'; x"}},
		"a list":                  {"a: y", files{"a": "const y = 1; export { y as x }", "z": "import { x } from 'a'; x"}},
		"a default function":      {"a: w", files{"a": "export default function w() {}", "z": "import x from 'a'; x()"}},
		"a default value":         {"a: 1 + 1", files{"a": "export default 1 + 1", "z": "import x from 'a'; x"}},
		"a default name":          {"a: q", files{"a": "const q = 1; export default q", "z": "import x from 'a'; x"}},
		"a default exported on":   {"a: () => {}", files{"a": "export default () => {}", "b": "export { default as x } from 'a'", "z": "import { x } from 'b'; x"}},
		"all exported on":         {"a: x", files{"a": "export let x", "b": "export * from 'a'", "z": "import * as n from 'b'; n.x"}},
		"a pattern":               {"a: x", files{"a": "export const [x] = f()", "z": "import { x } from 'a'; x"}},
		"a copy":                  {"b: x", files{"a": "export const x = 1", "b": "import { x as y } from 'a'; export const x = y", "z": "import { x } from 'b'; x"}},
		"an import exported on":   {"a: x", files{"a": "export const x = 1", "b": "import { x as y } from 'a'; export { y as x }", "z": "import { x } from 'b'; x"}},
		"a property":              {"a: 2", files{"a": "module.exports = { x: 2 }", "z": "const { x } = require('a'); x"}},
		"exports.x":               {"a: 3", files{"a": "exports.x = 3", "z": "const n = require('a'); n.x"}},
		"module.exports.x":        {"a: 4", files{"a": "module.exports.x = 4", "z": "require('a').x"}},
		"a shorthand property":    {"a: x", files{"a": "const x = 5; module.exports = { x }", "z": "const { x: y } = require('a'); use(y); require('a').x"}},
		"a class as the module":   {"a: class {}", files{"a": "module.exports = class {}", "z": "const x = require('a'); new x()"}},
		"a name as the module":    {"a: K", files{"a": "class K {} module.exports = K", "z": "const x = require('a'); new x()"}},
		"import()":                {"a: 6", files{"a": "export default 6", "z": "async () => { const { default: x } = await import('a'); x }"}},
		"shadowed":                {"z: x", files{"a": "export const x = 1", "z": "import { x } from 'a'; { const x = 2; x }"}},
		"assigned again":          {"z: x", files{"a": "exports.x = 1", "z": "let { x } = require('a'); x = 2; x"}},
		"exported in a circle":    {"z: x", files{"a": "export { x } from 'z'", "z": "import { x } from 'a'; x; export { x }"}},
		"assigned to exports too": {"a: 7", files{"a": "module.exports = exports = { x: 7 }", "z": "require('a').x"}},
	} {
		t.Run(name, func(t *testing.T) {
			order := strings.Join(slices.Sorted(maps.Keys(c.files)), " ")
			if got := meaning(joinAll(c.files, order), order, "x"); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestSharedGlobals(t *testing.T) {
	for name, c := range map[string]struct {
		sources []string
		links   []Links
		home    int // of the use of x in the last source; -1 if nothing is known of it
		guessed bool
	}{
		"a script that is required": {[]string{"var x", "x"}, []Links{{}, {Shares: []int{0}}}, 0, false},
		"not linked":                {[]string{"var x", "x"}, []Links{{}, {}}, -1, false},
		"a module shows no names":   {[]string{"var x; export {}", "x"}, []Links{{}, {Shares: []int{0}}}, -1, false},
		"window.x":                  {[]string{"window.x = 1", "x"}, []Links{{}, {Shares: []int{0}}}, 0, false},
		"the later of two":          {[]string{"let x", "const x = 1", "x"}, []Links{{}, {Shares: []int{0}}, {Shares: []int{0, 1}}}, 1, false},
		"one of two pages":          {[]string{"let x", "const x = 1", "x"}, []Links{{}, {}, {Shares: []int{0, 1}}}, 1, true},
		"assigned here as well":     {[]string{"var x", "x = 1; x"}, []Links{{}, {Shares: []int{0}}}, 0, false},
		"own":                       {[]string{"var x", "var x; x"}, []Links{{}, {Shares: []int{0}}}, 1, false},
		"the only user":             {[]string{"var x", "x"}, []Links{{Shares: []int{1}}, {}}, 0, false},
		"one of two users":          {[]string{"var x", "var x", "x"}, []Links{{Shares: []int{2}}, {Shares: []int{2}}, {}}, -1, false},
		"unique":                    {[]string{"var x", "x"}, []Links{{}, {Unique: map[string]int{"x": 0}}}, 0, true},
	} {
		t.Run(name, func(t *testing.T) {
			var files []*File
			for _, src := range c.sources {
				files = append(files, Parse(src))
			}
			f := Join(files, c.links, "\n\x00\n")
			var use *Node
			f.Root.Walk(func(n *Node) bool {
				if n.Kind == Ident && n.Name == "x" {
					use = n
				}
				return true
			})
			home := -1
			b := f.Scopes().Binding(use)
			for i, top := range f.scopes.tops {
				if top.names.get("x") == b || f.scopes.globals[i]["x"] == b && f.scopes.defines[i]["x"] {
					home = i
				}
			}
			if home != c.home || f.Scopes().Guessed(use) != c.guessed {
				t.Errorf("x is of part %d, guessed: %v", home, f.Scopes().Guessed(use))
			}
		})
	}
}
