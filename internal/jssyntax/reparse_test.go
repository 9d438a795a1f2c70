package jssyntax

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/fixes"
)

// partOf returns the only part of a source.
func partOf(src string) Part {
	f := Parse(src)
	f.Scopes()
	return f.Parts[0]
}

// sameReparsed reports an error unless the source that edits make has the syntax
// that parsing it whole gives it.
func sameReparsed(t *testing.T, src string, edits ...fixes.Edit) {
	t.Helper()
	fixed, err := fixes.Apply(src, edits)
	if err != nil {
		return // no edits of this source
	}
	want, got := ParseAs(fixed, JavaScript), Reparse(partOf(src), fixed, JavaScript, edits)
	if want.Status != got.Status || want.Module != got.Module || !slices.Equal(want.Tokens, got.Tokens) || !slices.Equal(want.Comments, got.Comments) {
		t.Fatalf("%q: status %v, not %v, or other tokens", fixed, got.Status, want.Status)
	}
	if w, g := want.tree(want.Root), got.tree(got.Root); w != g {
		t.Fatalf("%q:\ngot  %s\nwant %s", fixed, g, w)
	}
	got.Root.Walk(func(n *Node) bool {
		for child := range n.Children {
			if child.Parent != n {
				t.Fatalf("%q: %q has another parent", fixed, got.Text(child))
			}
		}
		return true
	})
}

// TestReparse edits sources between functions, and within them.
func TestReparse(t *testing.T) {
	for _, src := range []string{
		"f(☐, function () { return [1, , `a${b}c`]; }, ☐);",
		"class A { ☐ m(a) { super.m(x => { y(a); }); } static { z(); } get p() { return 1; } }",
		"async function f() { ☐; for (const x of y) { await x; } }\nfunction* g() { yield function () { return /x/; }; }",
		"x = { f() { return { a, ...b }; }, ☐ g: async () => { await 1; } };\nimport a from 'b'; export default function () { a(); }",
		"(function () {\n  const k = '☐';\n  function h(u) {\n    return fetch(u + k).then(r => { r.json(); });\n  }\n})();",
	} {
		for _, text := range []string{"", "1", "a.b", "'x'"} {
			at := strings.Index(src, "☐")
			sameReparsed(t, src, fixes.Edit{Span: fixes.Span{Start: at, End: at + len("☐")}, New: text})
			sameReparsed(t, strings.ReplaceAll(src, "☐", "0"), fixes.Edit{Span: fixes.Span{Start: at, End: at}, New: text + " "})
		}
	}
}

// TestUntouched says which functions are not parsed again.
func TestUntouched(t *testing.T) {
	src := "function a() { b; } function c() { d; (() => { e; })(); } x = { f() { g; } };"
	for edited, want := range map[string]string{
		"b":          "{ d; (() => { e; })(); } { g; }",
		"d":          "{ b; } { e; } { g; }",
		"function c": "{ b; } { e; } { g; }",
		"f()":        "{ b; } { d; (() => { e; })(); }",
		"x =":        "{ b; } { d; (() => { e; })(); } { g; }",
	} {
		at := strings.Index(src, edited)
		var got []string
		for _, k := range untouched(partOf(src), []fixes.Edit{{Span: fixes.Span{Start: at, End: at + len(edited)}, New: "longer than before"}}) {
			got = append(got, src[k.body.Span.Start:k.body.Span.End])
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s edited: %q, not %q", edited, got, want)
		}
	}
}

func FuzzReparse(f *testing.F) {
	paths, _ := filepath.Glob("../../testdata/js/*/in.*js")
	for i, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src), uint(i*37), uint(i%5), "")
		f.Add(string(src), uint(i*101), uint(0), " key ")
	}
	f.Fuzz(func(t *testing.T, src string, at, drop uint, text string) {
		if len(src) == 0 || len(src) > 10_000 {
			return
		}
		start := int(at % uint(len(src)))
		end := min(start+int(drop%100), len(src))
		sameReparsed(t, src, fixes.Edit{Span: fixes.Span{Start: start, End: end}, New: text})
	})
}
