package jssyntax

import (
	"strings"
	"testing"
)

// A treeTest is a source and the tree of its statements, as File.tree has it.
type treeTest struct{ src, want string }

func TestConvert(t *testing.T) {
	for _, tests := range [][]treeTest{exprTests, objectTests, stmtTests} {
		for _, test := range tests {
			t.Run(test.src, func(t *testing.T) { testConvert(t, test) })
		}
	}
}

func testConvert(t *testing.T, test treeTest) {
	f := Parse(test.src)
	if f.Err != nil {
		t.Fatal(f.Err)
	}
	var got []string
	for _, n := range f.Root.List {
		got = append(got, f.tree(n))
	}
	if got := strings.Join(got, " "); got != test.want {
		t.Errorf("got  %s\nwant %s", got, test.want)
	}
	checkTree(t, f)
}

// exprTests are expressions save those of objectTests.
var exprTests = []treeTest{
	// Names and literals.
	{`aé.ü`, `(Expr «aé.ü» (Member ü «aé.ü» aé ü))`},
	{`\u0061\u{62}`, `(Expr «\u0061\u{62}» (Ident ab «\u0061\u{62}»))`},
	{`x = this`, `(Expr «x = this» (Assign = «x = this» x (This «this»)))`},
	{
		`0x1F; 09; 1_000; .5e1; 10n`,
		`(Expr «0x1F;» (Number «0x1F»)) (Expr «09;» (Number «09»)) (Expr «1_000;» (Number «1_000»)) (Expr «.5e1;» (Number «.5e1»)) (Expr «10n» (Number «10n»))`,
	},
	{
		`true; null`,
		`(Expr «true;» (Bool «true»)) (Expr «null» (Null «null»))`,
	},
	{`"a\n\x41\u{1F600}"`, `(Expr «"a\n\x41\u{1F600}"» (String "a\nA😀" «"a\n\x41\u{1F600}"»))`},
	{`'\ud83d\ude00 \ud83d'`, "(Expr «'\\ud83d\\ude00 \\ud83d'» (String \"😀 �\" «'\\ud83d\\ude00 \\ud83d'»))"},
	{"\"a\\\nb\"", "(Expr «\"a\\\nb\"» (String \"ab\" «\"a\\\nb\"»))"},
	{
		`/[/]/gi .test(x)`,
		`(Expr «/[/]/gi .test(x)» (Call «/[/]/gi .test(x)» (Member test «/[/]/gi .test» (Regexp «/[/]/gi») test) x))`,
	},

	// Templates.
	{"`a`", "(Expr «`a`» (Template «`a`» \"a\"«a»))"},
	{
		"`a${b}c${(d)}`",
		"(Expr «`a${b}c${(d)}`» (Template «`a${b}c${(d)}`» \"a\"«a» \"c\"«c» \"\"«» b (Ident d «d» «(d)»)))",
	},
	{
		"`${`${a}`}`",
		"(Expr «`${`${a}`}`» (Template «`${`${a}`}`» \"\"«» \"\"«» (Template «`${a}`» \"\"«» \"\"«» a)))",
	},
	{"`\\n\n\r\n${a}\r`", "(Expr «`\\n\n\r\n${a}\r`» (Template «`\\n\n\r\n${a}\r`» \"\\n\\n\\n\"«\\n\n\r\n» \"\\n\"«\r» a))"},
	{
		"a`b${c}`.d`e`",
		"(Expr «a`b${c}`.d`e`» (Template «a`b${c}`.d`e`» \"e\"«e» (Member d «a`b${c}`.d» (Template «a`b${c}`» \"b\"«b» \"\"«» a c) d)))",
	},
	{"(a.b)`c`", "(Expr «(a.b)`c`» (Template «(a.b)`c`» \"c\"«c» (Member b «a.b» «(a.b)» a b)))"},

	// Grouping parentheses.
	{`(a)`, `(Expr «(a)» (Ident a «a» «(a)»))`},
	{
		`((a)) + (b)`,
		`(Expr «((a)) + (b)» (Binary + «((a)) + (b)» (Ident a «a» «((a))») (Ident b «b» «(b)»)))`,
	},
	{
		`((a) + b) * c`,
		`(Expr «((a) + b) * c» (Binary * «((a) + b) * c» (Binary + «(a) + b» «((a) + b)» (Ident a «a» «(a)») b) c))`,
	},
	{
		`(function () {})()`,
		`(Expr «(function () {})()» (Call «(function () {})()» (Function «function () {}» «(function () {})» (Block «{}») noA)))`,
	},
	{`(a, b)`, `(Expr «(a, b)» (Sequence «a, b» «(a, b)» a b))`},
	{`((a.b)).c`, `(Expr «((a.b)).c» (Member c «((a.b)).c» (Member b «a.b» «((a.b))» a b) c))`},
	{`(a)[(b)]`, `(Expr «(a)[(b)]» (Member:computed «(a)[(b)]» (Ident a «a» «(a)») (Ident b «b» «(b)»)))`},
	{
		`(a)((b), (c),)`,
		`(Expr «(a)((b), (c),)» (Call «(a)((b), (c),)» (Ident a «a» «(a)») (Ident b «b» «(b)») (Ident c «c» «(c)»)))`,
	},
	{`new (a)`, `(Expr «new (a)» (New:noargs «new (a)» (Ident a «a» «(a)»)))`},
	{`(new.target)`, `(Expr «(new.target)» (Meta new.target «new.target» «(new.target)»))`},

	// Members and calls.
	{`a.b.c`, `(Expr «a.b.c» (Member c «a.b.c» (Member b «a.b» a b) c))`},
	{
		"a['b']; a[0]; a[`b`]; a[b]",
		"(Expr «a['b'];» (Member:computed b «a['b']» a (String \"b\" «'b'»))) (Expr «a[0];» (Member:computed 0 «a[0]» a (Number «0»))) (Expr «a[`b`];» (Member:computed b «a[`b`]» a (Template «`b`» \"b\"«b»))) (Expr «a[b]» (Member:computed «a[b]» a b))",
	},
	{`a.if`, `(Expr «a.if» (Member if «a.if» a if))`},
	{
		`a?.b.c?.[d]?.(e).f`,
		`(Expr «a?.b.c?.[d]?.(e).f» (Member f «a?.b.c?.[d]?.(e).f» (Call:optional «a?.b.c?.[d]?.(e)» (Member:computed:optional «a?.b.c?.[d]» (Member c «a?.b.c» (Member:optional b «a?.b» a b) c) d) e) f))`,
	},
	{`(a?.b).c`, `(Expr «(a?.b).c» (Member c «(a?.b).c» (Member:optional b «a?.b» «(a?.b)» a b) c))`},
	{
		`a(b, ...c, ...(d))`,
		`(Expr «a(b, ...c, ...(d))» (Call «a(b, ...c, ...(d))» a b (Spread «...c» c) (Spread «...(d)» (Ident d «d» «(d)»))))`,
	},
	{`new a`, `(Expr «new a» (New:noargs «new a» a))`},
	{`new a.b(c)`, `(Expr «new a.b(c)» (New «new a.b(c)» (Member b «a.b» a b) c))`},
	{
		`new (a.b())(c)`,
		`(Expr «new (a.b())(c)» (New «new (a.b())(c)» (Call «a.b()» «(a.b())» (Member b «a.b» a b)) c))`,
	},
	{`new new a(b)`, `(Expr «new new a(b)» (New:noargs «new new a(b)» (New «new a(b)» a b)))`},
	{`new a().b`, `(Expr «new a().b» (Member b «new a().b» (New «new a()» a) b))`},
	{
		`import(a); import.meta.b`,
		`(Expr «import(a);» (ImportCall «import(a)» a)) (Expr «import.meta.b» (Member b «import.meta.b» (Meta import.meta «import.meta») b))`,
	},

	// Operators.
	{`a + b - c`, `(Expr «a + b - c» (Binary - «a + b - c» (Binary + «a + b» a b) c))`},
	{`a < b < c`, `(Expr «a < b < c» (Binary < «a < b < c» (Binary < «a < b» a b) c))`},
	{`a < (b < c)`, `(Expr «a < (b < c)» (Binary < «a < (b < c)» a (Binary < «b < c» «(b < c)» b c)))`},
	{
		`a in b instanceof (c) > d`,
		`(Expr «a in b instanceof (c) > d» (Binary > «a in b instanceof (c) > d» (Binary instanceof «a in b instanceof (c)» (Binary in «a in b» a b) (Ident c «c» «(c)»)) d))`,
	},
	{`a ** b ** c`, `(Expr «a ** b ** c» (Binary ** «a ** b ** c» a (Binary ** «b ** c» b c)))`},
	{`a && b || c`, `(Expr «a && b || c» (Logical || «a && b || c» (Logical && «a && b» a b) c))`},
	{
		`(a ?? b) ?? c`,
		`(Expr «(a ?? b) ?? c» (Logical ?? «(a ?? b) ?? c» (Logical ?? «a ?? b» «(a ?? b)» a b) c))`,
	},
	{
		`!a; typeof -b; void 0`,
		`(Expr «!a;» (Unary ! «!a» a)) (Expr «typeof -b;» (Unary typeof «typeof -b» (Unary - «-b» b))) (Expr «void 0» (Unary void «void 0» (Number «0»)))`,
	},
	{
		`- -a; !(!a); +(-(a))`,
		`(Expr «- -a;» (Unary - «- -a» (Unary - «-a» a))) (Expr «!(!a);» (Unary ! «!(!a)» (Unary ! «!a» «(!a)» a))) (Expr «+(-(a))» (Unary + «+(-(a))» (Unary - «-(a)» «(-(a))» (Ident a «a» «(a)»))))`,
	},
	{
		`++a; a++; (a)--; -- a.b`,
		`(Expr «++a;» (Update ++ «++a» a)) (Expr «a++;» (Update:postfix ++ «a++» a)) (Expr «(a)--;» (Update:postfix -- «(a)--» (Ident a «a» «(a)»))) (Expr «-- a.b» (Update -- «-- a.b» (Member b «a.b» a b)))`,
	},
	{
		`a = b = (c)`,
		`(Expr «a = b = (c)» (Assign = «a = b = (c)» a (Assign = «b = (c)» b (Ident c «c» «(c)»))))`,
	},
	{
		`a **= b; a ||= c; a >>>= d`,
		`(Expr «a **= b;» (Assign **= «a **= b» a b)) (Expr «a ||= c;» (Assign ||= «a ||= c» a c)) (Expr «a >>>= d» (Assign >>>= «a >>>= d» a d))`,
	},
	{
		`a ? b : (c) ? d : e`,
		`(Expr «a ? b : (c) ? d : e» (Conditional «a ? b : (c) ? d : e» a b (Conditional «(c) ? d : e» (Ident c «c» «(c)») d e)))`,
	},
	{`(a, b), c`, `(Expr «(a, b), c» (Sequence «(a, b), c» (Sequence «a, b» «(a, b)» a b) c))`},
}
