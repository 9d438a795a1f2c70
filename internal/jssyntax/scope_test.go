package jssyntax

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// scopeTests are sources and what the names in them mean, one a line: the
// kind, the name and its Idents, each with its column; = is a
// declaration, r a read, w a write.
var scopeTests = []struct{ src, want string }{
	{"x", "global x r1"},
	{"x = y; x += 1; x++; --x", "global x w1 rw8 rw16 rw23, global y r5"},
	{"let x = 1; { let x = 2; x } x", "let x =5 r29, let x =18 r25"},
	{"{ var x } x", "var x =7 r11"},
	{"var x = 1; var x", "var x =5 =16"},
	{"function f() { var x; return () => { x; var y } } y", "func f =10, var x =20 r38, var y =45, global y r51"},
	{"f(); { f; function f() {} } f", "func f r1 r8 =20 r29"},
	{"let f; { function f() {} f } f", "let f =5 r30, func f =19 r26"},
	{"var f; { function f() {} } f", "var f =5 =19 r28"},
	{"if (a) { function f() {} } else { function f() {} f }", "global a r5, func f =19 =44 r51"},
	{"{ async function f() {} } f", "func f =18, global f r27"},
	{"export {}; { function f() {} } f", "func f =23, global f r32"},
	{"{ let g; { function g() {} } } g", "let g =7, func g =21, global g r32"},
	{"x = function f() { f }; f", "global x w1, func f =14 r20, global f r25"},
	{"x = class C { m() { C } }; C", "global x w1, class C =11 r21, global C r28"},
	{"class C extends D { [k] = C; static { var v; C } } v", "class C =7 r27 r46, global D r17, global k r22, var v =43, global v r52"},
	{"function f(a, {b, c: [d = a]}, ...e) { a; b; c; d; e }",
		"func f =10, param a =12 r27 r40, param b =16 r43, param d =23 r49, param e =35 r52, global c r46"},
	{"function f(a = x, b = a) { var x; var a; x }", "func f =10, param a =12 r23 =39, global x r16, param b =19, var x =32 r42"},
	{"(a => a)(a)", "param a =2 r7, global a r10"},
	{"try { e } catch (e) { e; var e } e", "var e r7 =30 r34, catch e =18 r23"},
	{"try {} catch ({message: m}) { let m2 = m }", "catch m =25 r40, let m2 =35"},
	{"for (let i = 0; i < 1; i++) { i } i", "let i =10 r17 rw24 r31, global i r35"},
	{"for (const [k, v] of m) k(v)", "const k =13 r25, const v =16 r27, global m r22"},
	{"for (x of y) ; for ({a: b.c, d} in e) ;", "global x w6, global y r11, global b r25, global d w30, global e r36"},
	{"[a, b.c, ...d] = e; ({f, g: h = i} = j)",
		"global a w2, global b r5, global d w13, global e r18, global f w23, global h w29, global i r33, global j r38"},
	{"switch (x) { case 1: let x }", "let x r9 =26"},
	{"import a, {b as c} from 'm'; a(c); export {a as d, c}", "import a =8 r30 r44, import c =12 r32 r52"},
	{"export {x} from 'm'; export const y = 1; export default y", "const y =35 r57"},
	{"export default function () { return arguments }", ""},
	{"arguments; (() => arguments)()", "global arguments r1 r19"},
	{"a.b; a['b']; ({b: 1, c, [d]: 2}); l: for (;;) break l", "global a r1 r6, global c r22, global d r26"},
	{"let {x = y, ...z} = w", "let x =6, global y r10, let z =16, global w r21"},
	{"{ const x = 1; function f() { return x } }", "const x =9 r38, func f =25"},
	{"x = {f() { f }, get g() { return x }}", "global x w1 r34, global f r12"},
	{"`${a}`; b`${c}`; new D; typeof e; delete f.g", "global a r4, global b r9, global c r13, global D r22, global e r32, global f r42"},
	{"function* g() { yield x } async function h() { await y }", "func g =11, global x r23, func h =42, global y r54"},
}

func TestScopes(t *testing.T) {
	for _, test := range scopeTests {
		t.Run(test.src, func(t *testing.T) {
			f := Parse(test.src)
			if f.Err != nil {
				t.Fatal(f.Err)
			}
			if got := scopeLine(f); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

// bindingKinds are the names of the kinds in scopeTests.
var bindingKinds = [...]string{"global", "var", "let", "const", "param", "func", "class", "catch", "import"}

// scopeLine returns the bindings of f in the order of their first Idents.
func scopeLine(f *File) string {
	all := bindingsOf(f)
	slices.SortFunc(all, func(a, b *Binding) int { return cmp.Compare(idents(a)[0].Span.Start, idents(b)[0].Span.Start) })
	var out []string
	for _, b := range slices.Compact(all) {
		line := bindingKinds[b.Kind] + " " + b.Name
		for _, id := range idents(b) {
			_, col := f.Position(id.Span.Start)
			line += fmt.Sprintf(" %s%d", mark(b, id), col)
		}
		out = append(out, line)
	}
	return strings.Join(out, ", ")
}

// bindingsOf returns all bindings of f, each at least once. Those that only an import
// or export declaration names are not in the tree.
func bindingsOf(f *File) (all []*Binding) {
	s := f.Scopes()
	f.Root.Walk(func(n *Node) bool {
		if b := s.Binding(n); b != nil {
			all = append(all, b)
		}
		return true
	})
	for i := range f.Parts {
		for _, b := range s.tops[i].Names {
			all = append(all, b)
		}
		for _, b := range s.globals[i] {
			all = append(all, b)
		}
	}
	return all
}

// idents returns all Idents of a binding in source order.
func idents(b *Binding) []*Node {
	return slices.SortedFunc(slices.Values(slices.Concat(b.Decls, b.Refs)), func(x, y *Node) int {
		return cmp.Compare(x.Span.Start, y.Span.Start)
	})
}

// mark returns what an Ident of b does, as in scopeTests.
func mark(b *Binding, id *Node) string {
	read, write := RefKind(id)
	switch {
	case slices.Contains(b.Decls, id):
		if read || !write {
			return "!" // a declaration must count as a write
		}
		return "="
	case read && write:
		return "rw"
	case write:
		return "w"
	}
	return "r"
}

func TestScopesDynamic(t *testing.T) {
	for src, want := range map[string]bool{
		"with (a) b":             true,
		"eval('a')":              true,
		"window.eval('a'); eval": false,
		"eval?.('a')":            false,
	} {
		if got := Parse(src).Scopes().Dynamic; got != want {
			t.Errorf("%s: Dynamic is %v", src, got)
		}
	}
}

func TestScopeOf(t *testing.T) {
	f := Parse("let a; function f(b) { { let c; g(() => c) } }")
	call := find(f, Call)
	scope := f.Scopes().ScopeOf(call)
	if scope.Node.Kind != Block || scope.Function.Kind != Function {
		t.Errorf("the scope of g() is that of %q in %q", f.Text(scope.Node), f.Text(scope.Function))
	}
	for name, want := range map[string]BindingKind{"a": Let, "b": Param, "c": Let, "f": FuncName} {
		if b := scope.Lookup(name); b == nil || b.Kind != want {
			t.Errorf("%s: got %v", name, b)
		}
	}
	if b := scope.Lookup("g"); b != nil {
		t.Errorf("g is declared: %v", b)
	}
	if b := f.Scopes().Global("g", call); b != f.Scopes().Binding(call.A) {
		t.Errorf("g is not global: %v", b)
	}
}
