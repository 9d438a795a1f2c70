package jssyntax

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seauthlint/seauthlint/fixes"
)

// sources are files that use what has a span of its own.
var sources = []string{
	"import d, { a as b } from './x';\nexport const t = `q${b}r${d}`; // c\n",
	"const { p, ...rest } = { p: 1, q }, f = (x = /r/g) => x?.y;\n",
	"",
	"class C { static #s = [1, , 2]; m() { return new C(this.#s) } }\nexport default C",
}

// A moved file spells with every node and token what it spelled alone.
func TestJoinSpans(t *testing.T) {
	var files []*File
	for _, src := range sources {
		files = append(files, Parse(src))
	}
	joined := Join(files, make([]Links, len(files)), "\n\x00\n")
	if len(joined.Parts) != len(sources) {
		t.Fatalf("got %d parts, want %d", len(joined.Parts), len(sources))
	}
	for i, src := range sources {
		p := joined.Parts[i]
		if got := joined.Src[p.Span.Start:p.Span.End]; got != src {
			t.Errorf("part %d: got %q, want %q", i, got, src)
		}
		if diff := cmp.Diff(spelled(Parse(src), Parse(src).Root), spelled(joined, p.Root)); diff != "" {
			t.Errorf("part %d: %s", i, diff)
		}
		if got := joined.PartAt(p.Span.Start); len(src) > 0 && got != i {
			t.Errorf("the first byte of part %d is in part %d", i, got)
		}
	}
	first := 0
	for i, src := range sources {
		for k, tok := range Parse(src).Tokens {
			want := tok.Match
			if want >= 0 {
				want += int32(first)
			}
			if got := joined.Tokens[first+k].Match; got != want {
				t.Errorf("token %d of part %d matches token %d, want %d", k, i, got, want)
			}
		}
		first += len(Parse(src).Tokens)
	}
}

// spelled returns what the nodes of a tree spell, and the chunks and names within
// them.
func spelled(f *File, root *Node) (list []string) {
	add := func(s fixes.Span) { list = append(list, f.Src[s.Start:s.End]) }
	root.Walk(func(n *Node) bool {
		add(n.Span)
		add(n.Outer)
		for _, q := range n.Quasis {
			add(q.Span)
		}
		for _, i := range n.Imports {
			add(i.Span)
		}
		return true
	})
	return list
}

// Scopes that a file had before it was joined are forgotten.
func TestJoinScopes(t *testing.T) {
	files := []*File{Parse("function f() {}"), Parse("f(x); for (let x of []) { x }")}
	for _, f := range files {
		f.Scopes()
	}
	joined := Join(files, []Links{{}, {Shares: []int{0}}}, "\n\x00\n")
	if got, want := meaning(joined, "a b", "f"), "a: f"; got != want {
		t.Errorf("f is %q, want %q", got, want)
	}
	if got, want := scopeLine(joined), "func f =10 r1, global x r3, let x =16 r27"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
