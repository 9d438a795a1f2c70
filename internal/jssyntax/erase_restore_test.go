package jssyntax

import "testing"

// typeTests are sources of TypeScript and the trees of their first statements.
var typeTests = []struct {
	lang      Language
	src, want string
}{
	{TypeScript, "f(k as string)", "(Expr «f(k as string)» (Call «f(k as string)» f (Ident k «k» «k as string»)))"},
	{TypeScript, "a! + -b! as T", "(Expr «a! + -b! as T» (Binary + «a! + -b!» «a! + -b! as T» (Ident a «a» «a!») (Unary - «-b!» (Ident b «b» «b!»))))"},
	{TypeScript, "a == b as T as U", "(Expr «a == b as T as U» (Binary == «a == b as T as U» a (Ident b «b» «b as T as U»)))"},
	{TypeScript, "a.b!.c as T", "(Expr «a.b!.c as T» (Member c «a.b!.c» «a.b!.c as T» (Member b «a.b» «a.b!» a b) c))"},
	{TypeScript, "<T>a.b() || <U>(c)", "(Expr «<T>a.b() || <U>(c)» (Logical || «<T>a.b() || <U>(c)» (Call «a.b()» «<T>a.b()» (Member b «a.b» a b)) (Ident c «c» «<U>(c)»)))"},
	{TypeScript, "() => <T><U>{ a }.b", "(Expr «() => <T><U>{ a }.b» (Arrow «() => <T><U>{ a }.b» (Member b «{ a }.b» «<T><U>{ a }.b» (Object «{ a }» (Property:shorthand a «a» a a)) b)))"},
	{TypeScript, "(a || b)! as T", "(Expr «(a || b)! as T» (Logical || «a || b» «(a || b)! as T» a b))"},
	{TypeScript, "get<T>(url)", "(Expr «get<T>(url)» (Call «get<T>(url)» get url))"},
	{TypeScript, "x = f<T>", "(Expr «x = f<T>» (Assign = «x = f<T>» x (Ident f «f» «f<T>»)))"},
	{TypeScript, "x = { key: k as string, site }", "(Expr «x = { key: k as string, site }» (Assign = «x = { key: k as string, site }» x (Object «{ key: k as string, site }» (Property key «key: k as string» key (Ident k «k» «k as string»)) (Property:shorthand site «site» site site))))"},
	{TypeScript, "const a: T = b as U, c!: V", "(VarDecl const «const a: T = b as U, c!: V» (Declarator «a: T = b as U» (Ident a «a» «a: T») (Ident b «b» «b as U»)) (Declarator «c!: V» (Ident c «c» «c!: V»)))"},
	{TypeScript, "(key?: string, { a }: T = {}, ...b: U[]): V => a", "(Expr «(key?: string, { a }: T = {}, ...b: U[]): V => a» (Arrow «(key?: string, { a }: T = {}, ...b: U[]): V => a» (Ident key «key» «key?: string») (Default «{ a }: T = {}» (ObjectPattern «{ a }» «{ a }: T» (Property:shorthand a «a» a a)) (Object «{}»)) (Rest «...b: U[]» (Ident b «b» «b: U[]»)) a))"},
	{TypeScript, "<T,>(a: T) => a", "(Expr «<T,>(a: T) => a» (Arrow «(a: T) => a» «<T,>(a: T) => a» (Ident a «a» «a: T») a))"},
	{TypeScript, "class A { private readonly a?: T\n constructor(private b: T = 1) {} }", "(ClassDecl «class A { private readonly a?: T\n constructor(private b: T = 1) {} }» (Class «class A { private readonly a?: T\n constructor(private b: T = 1) {} }» A (ClassMember a «private readonly a?: T» a) (ClassMember:method constructor «constructor(private b: T = 1) {}» constructor (Function «(private b: T = 1) {}» (Default «private b: T = 1» (Ident b «b» «private b: T») (Number «1»)) (Block «{}») noA)) noB))"},
	{TypeScript, "class A { public a = b as T\n readonly [c] = 1 }", "(ClassDecl «class A { public a = b as T\n readonly [c] = 1 }» (Class «class A { public a = b as T\n readonly [c] = 1 }» A (ClassMember a «public a = b as T» a (Ident b «b» «b as T»)) (ClassMember:computed «readonly [c] = 1» c (Number «1»)) noB))"},
	{TypeScript, "export abstract class A {}", "(ClassDecl:exported «export abstract class A {}» (Class «class A {}» A noB))"},
	{TypeScript, "@a() export class A {}", "(ClassDecl:exported «@a() export class A {}» (Class «class A {}» A noB))"},
	{TypeScript, "enum A { B = 'c' }", "(VarDecl var «enum A { B = 'c' }» (Declarator «A { B = 'c' }» A (Object «{ B = 'c' }» (Property B «B = 'c'» B (String \"c\" «'c'»)))))"},
	{TypeScript, "a = b\ntype T = U\n(c)", "(Expr «a = b» (Assign = «a = b» a b))"},
	{TypeScript, "a as T\n(b)", "(Expr «a as T» (Ident a «a» «a as T»))"},
	{TypeScript, "namespace A { export const b = 1 }", "(Block «{ export const b = 1 }» (VarDecl const «export const b = 1» (Declarator «b = 1» b (Number «1»))))"},
	{TypeScript, "import { type A, b } from 'c'", "(Import \"c\" «import { type A, b } from 'c'» b=b«b»)"},
	{TSX, "x = <A b='c' {...d}>it's {e!}<p/></A>", "(Expr «x = <A b='c' {...d}>it's {e!}<p/></A>» (Assign = «x = <A b='c' {...d}>it's {e!}<p/></A>» x (Array «<A b='c' {...d}>it's {e!}<p/></A>» A (String \"c\" «'c'») (Spread «...d» d) (Ident e «e» «e!»))))"},
}

func TestTypes(t *testing.T) {
	for _, test := range typeTests {
		t.Run(test.src, func(t *testing.T) {
			f := ParseAs(test.src, test.lang)
			if f.Err != nil || len(f.Root.List) == 0 {
				t.Fatal(f.Err)
			}
			if got := f.tree(f.Root.List[0]); got != test.want {
				t.Errorf("got\n%s, want\n%s", got, test.want)
			}
			checkTree(t, f)
		})
	}
}

// A file with types has the user's tokens, those of types marked.
func TestTypeTokens(t *testing.T) {
	f := ParseAs("f<T>(a as {b: 1}, enum_)\nenum E { A = 1 }", TypeScript)
	var got string
	for i, tok := range f.Tokens {
		if tok.Kind == TypeSyntax {
			got += " ~"
		} else {
			got += " "
		}
		got += f.TokenText(i)
	}
	if want := " f ~< ~T ~> ( a ~as ~{ ~b ~: ~1 ~} , enum_ ) enum E { A = 1 }"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	checkTypeTokens(t, f)
}

// The place of what is wrong is one in the user's text, and the rest is read.
func TestBrokenTypes(t *testing.T) {
	tests := []struct {
		src    string
		offset int
		status Status
		kept   string // a name that is still read
	}{
		{"let a: ;\nfetch(b as string)", 7, Recovered, "b"},
		{"class A { a: = 1; b(c: T) { fetch(c!) } }", 13, Recovered, "fetch"},
		{"function f() { let a: ; fetch(b as T) }", 22, Recovered, "fetch"},
		{"let a = (b as ) => c\nfetch(d as T)", 14, Recovered, "d"},
		{"}\nfetch(b!)", 0, Recovered, "b"},
	}
	for _, test := range tests {
		t.Run(test.src, func(t *testing.T) {
			f := ParseAs(test.src, TypeScript)
			if f.Err == nil || f.Err.Offset != test.offset || f.Status != test.status {
				t.Fatalf("status %d, error %v at %d", f.Status, f.Err, f.Err.Offset)
			}
			found := false
			f.Root.Walk(func(n *Node) bool { found = found || n.Kind == Ident && n.Name == test.kept; return true })
			if !found {
				t.Errorf("%s is not read", test.kept)
			}
		})
	}
}

func TestParseAsScript(t *testing.T) {
	for _, src := range []string{"f(<a>it's {b}</a>)", "// @flow\nconst a = (b: string): string => b"} {
		if f := ParseAs(src, JavaScript); f.Status != Parsed || f.Src != src {
			t.Errorf("%s: %v", src, f.Err)
		}
	}
	if f := ParseAs("a <", JavaScript); f.Status == Parsed {
		t.Error("a broken script is parsed")
	}
}

func TestLanguageOf(t *testing.T) {
	for name, want := range map[string]Language{
		"a.js": JavaScript, "a/b.user.js": JavaScript, "a.TS": TypeScript, "a.mts": TypeScript, "a.cts": TypeScript,
		"a.tsx": TSX, "a.jsx": JSX, "ts": JavaScript, "-": JavaScript,
	} {
		if got := LanguageOf(name); got != want {
			t.Errorf("%s: %d, want %d", name, got, want)
		}
	}
}
