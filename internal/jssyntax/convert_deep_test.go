package jssyntax

import (
	"strings"
	"testing"
)

// unguarded parses src as a script, however deep it nests.
func unguarded(t testing.TB, src string) *File {
	t.Helper()
	f := newFile(src)
	f.Tokens = Lex(src).Tokens
	program, err := parseSource(src)
	if err != nil {
		t.Fatal(err)
	}
	f.Root.List = newConverter(f, nil).program(program.Body, 1)
	f.Root.adopt()
	return f
}

func TestConvertDeep(t *testing.T) {
	const n = 100_000
	for name, src := range map[string]string{
		"sum":         "a" + strings.Repeat(" + a", n),
		"relation":    "a" + strings.Repeat(" < a", n),
		"calls":       "a" + strings.Repeat(".then(b)", n),
		"chain":       "a" + strings.Repeat("?.b", n),
		"not":         strings.Repeat("!", n) + "a",
		"assignment":  strings.Repeat("a = ", n) + "a",
		"conditional": strings.Repeat("a ? b : ", n) + "a",
		"else if":     strings.Repeat("if (a) b; else ", n) + "c",
	} {
		t.Run(name, func(t *testing.T) {
			f := unguarded(t, src)
			f.Scopes()
			count := 0
			f.Root.Walk(func(n *Node) bool {
				count++
				return true
			})
			if count < n || len(f.Root.List) != 1 || f.Root.List[0].Span.Len() != len(src) {
				t.Errorf("%d nodes, %v", count, f.Root.List[0].Span)
			}
		})
	}
}

// BenchmarkConvert measures the converter alone.
func BenchmarkConvert(b *testing.B) {
	const statement = "for (const x of list) { if (x.a[0] === `b${i}`) send({url: 'c' + (x.d || 1)}, () => { i++ }) }\n"
	src := strings.Repeat(statement, 1000)
	f := newFile(src)
	f.Tokens = Lex(src).Tokens
	program, err := parseSource(src)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		newConverter(f, nil).program(program.Body, 1)
	}
}
