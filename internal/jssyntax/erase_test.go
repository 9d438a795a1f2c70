package jssyntax

import (
	"strings"
	"testing"
)

// eraseTests are sources and what is parsed in their place.
var eraseTests = []struct {
	lang      Language
	src, want string
}{
	// Declarations.
	{TypeScript, "const a: T = 1, b!: U", "const a    = 1, b    "},
	{TypeScript, "let { a }: P = b, [c]: Q[] = d", "let { a }    = b, [c]      = d"},
	{TypeScript, "function f<T extends U = V>(this: W, a?: T, ...b: T[]): asserts a is T {}", "function f                 (         a    , ...b     )                 {}"},
	{TypeScript, "function f(a: T): U\nfunction f(a) {}", "                   \nfunction f(a) {}"},
	{TypeScript, "async function* g<const T>(): AsyncGenerator<T> {}", "async function* g         ()                    {}"},
	{TypeScript, "try {} catch (e: unknown) {}", "try {} catch (e         ) {}"},
	{TypeScript, "for (const x of y as T[]) {}", "for (const x of y       ) {}"},
	{TypeScript, "for (x in y) {}\nfor (let i: number = 0; i < n; i++) {}", "for (x in y) {}\nfor (let i         = 0; i < n; i++) {}"},
	{TypeScript, "type = 1; type\nfoo; declare(x); abstract.y; namespace\n.z", "type = 1; type\nfoo; declare(x); abstract.y; namespace\n.z"},
	{TypeScript, "a = b\ntype T = U\n(c)", "a = b\n;         \n(c)"},
	{TypeScript, "a = b\ninterface I<T> extends J<T>, K { (x): string; [k: string]: `a${b}` }\n", "a = b\n" + strings.Repeat(" ", 68) + "\n"},
	{TypeScript, "declare module 'm' { export default class A { b(); } }\ndeclare global { var x: T }", strings.Repeat(" ", 54) + "\n" + strings.Repeat(" ", 27)},
	{TypeScript, "enum E { A = 1, B, 'c' = A << 1 }", "var  E={ A : 1,    'c' : A << 1 }"},
	{TypeScript, "export const enum E{ A }", strings.Repeat(" ", 24)},
	{TypeScript, "namespace A.B { export const c: T = 1; export { d } }", "              {        const c    = 1;              }"},
	{TypeScript, "abstract class A<T> extends B<T> implements C, D<T> {}", "         class A    extends B                       {}"},
	// Members of classes.
	{TypeScript, "class A { private readonly a?: T = 1; static b!: U; #c: V }", "class A {                  a     = 1; static b    ; #c;   }"},
	{TypeScript, "class A { get: T\n b = c as T\n [d]: U }", "class A { get;  \n b = c ;   \n [d];   }"},
	{TypeScript, "class A { b = c as T\n ['d'] = 1 }", "class A { b = c ;   \n ['d'] = 1 }"},
	{TypeScript, "class A { a = 1\n readonly [b] = 2 }", "class A { a = 1\n ;        [b] = 2 }"},
	{TypeScript, "class A { constructor(private a: T, @B() public readonly b = 1) {} }", "class A { constructor(        a   , @B()                 b = 1) {} }"},
	{TypeScript, "class A { a(): void; a(b?: T): void {} abstract c(): T; [k: string]: any; declare d: T }", "class A {            a(b    )       {} ;                                               }"},
	{TypeScript, "class A { static async *a<T>() {} override get b(): T { return c } accessor d: T = 1 }", "class A { static async *a   () {}          get b()    { return c } accessor d    = 1 }"},
	{TypeScript, "class A { public; static; async; b?<T>(): T {} }", "class A { public; static; async; b    ()    {} }"},
	// Expressions.
	{TypeScript, "(a as T).b!.c![d]!()", "(a     ).b .c [d] ()"},
	{TypeScript, "a! = b, c!=d, !e!, f!++", "a  = b, c!=d, !e , f ++"},
	{TypeScript, "a! / b! / c", "a  / b  / c"},
	{TypeScript, "x = <T>y, <U>/z</g", "x =    y,    /z</g"},
	{TypeScript, "() => <T>{ a: 1 }; <U>function () {}", "() => ~  { a: 1 }; ~  function () {}"},
	{TypeScript, "x = y satisfies T as const;", "x = y                     ;"},
	{TypeScript, "a as T\n(b)", "a ;   \n(b)"},
	{TypeScript, "(a as T) < b, c as number >= d, e as T\n+ f", "(a     ) < b, c           >= d, e     \n+ f"},
	{TypeScript, "f<T>(a), new Map<K, Array<V>>(), g<T>`h`, i?.<T>(j), k<T>;", "f   (a), new Map             (), g   `h`, i?.   (j), k   ;"},
	{TypeScript, "a < b && c > (d), e < (f), g<h>i, a<b>>c", "a < b && c > (d), e < (f), g<h>i, a<b>>c"},
	{TypeScript, "a < b || c >> (d), f(g < h, i > (j))", "a < b || c >> (d), f(g          (j))"},
	// Arrow functions.
	{TypeScript, "(a: T, { b }: U = {}, ...c): V => d", "(a   , { b }    = {}, ...c)    => d"},
	{TypeScript, "async <T>(a: T): Promise<T> => a", "async    (a   )             => a"},
	{TypeScript, "(): {\n a: T // b\n} => c", "()                 => c"},
	{TypeScript, "<T,>(a?: T) => a", "    (a    ) => a"},
	{TypeScript, "(a): ((b: T) => U) => c", "(a)                => c"},
	{TypeScript, "a ? (b) : c => d", "a ? (b) : c => d"},
	{TypeScript, "a ? (b): c => d : e", "a ? (b)    => d : e"},
	{TypeScript, "a ? (b, c) : (d): T => e", "a ? (b, c) : (d)    => e"},
	{TypeScript, "a ? async (b): Promise<T> => c : d", "a ? async (b)             => c : d"},
	{TypeScript, "({ a, b = 1, c: [d] }: T) => ({ e(f: T): U {}, get g(): V { return 1 } })", "({ a, b = 1, c: [d] }   ) => ({ e(f   )    {}, get g()    { return 1 } })"},
	{TypeScript, "switch (a) { case (b): c; default: d as T }", "switch (a) { case (b): c; default: d      }"},
	// Types that look like something else.
	{TypeScript, "let a: { b: '}' } | `x${string}` | -1 | null[] | typeof b.c<D> | import('e').F", "let a" + strings.Repeat(" ", 73)},
	{TypeScript, "let a: T extends (infer U extends V)[] ? W : X = b", "let a                                          = b"},
	{TypeScript, "let a: new <T>(b: T) => abstract new () => U, c: unique symbol, d: asserts", "let a                                       , c               , d         "},
	{TypeScript, "let a: keyof T | readonly U[] | (() => void) = b", "let a                                        = b"},
	{TypeScript, "let a: Array<Array<T>>= b", "let a                 = b"},
	// Modules.
	{TypeScript, "import type { A } from 'a'; import type B from 'b'; import type from 'c'", strings.Repeat(" ", 52) + "import type from 'c'"},
	{TypeScript, "import a, { type B, c, type D as E, type as f } from 'g'", "import a, {         c,              type as f } from 'g'"},
	{TypeScript, "import a = require('b'); import c = d.e; import type f = g.h", "const  a = require('b'); const  c = d.e;                    "},
	{TypeScript, "export type { A } from 'b'; export type * from 'c'; export * as d from 'e'", strings.Repeat(" ", 52) + "export * as d from 'e'"},
	{TypeScript, "export = a; export as namespace B", "         a;                      "},
	{TypeScript, "export default interface A {}\nexport default abstract class {}", strings.Repeat(" ", 29) + "\nexport default          class {}"},
	{TypeScript, "export declare const a: T; export abstract class B {}", strings.Repeat(" ", 27) + "export          class B {}"},
	// Elements.
	{JSX, `<a href="b" c={d} {...e} f>it's {g} // </a>`, `[      ,"b"   ,d  ,...e         ,g        ]`},
	{JSX, "<A.B x={<C/>}>{}{/* d */}{...e}</A.B>", "[A.B   ,[C ]     /* d */ ,...e      ]"},
	{JSX, "<><div>a{`b${c}`}</div></>", "[       ,`b${c}`         ]"},
	{JSX, "a < b, c && <D e='\\' />", "a < b, c && [D        ]"},
	{JSX, "const a = (b) => <B key={b} on-c={() => d(b)} />", "const a = (b) => [B     ,b       ,() => d(b)   ]"},
	{TSX, "<T,>(a: T) => <B<T> c={a!}>&lt;</B>", "    (a   ) => [B      ,a          ]"},
	{TSX, "<T extends U>(a: T) => a", "             (a   ) => a"},
}

func TestErase(t *testing.T) {
	for _, test := range eraseTests {
		t.Run(test.src, func(t *testing.T) {
			e := erase(test.src, test.lang)
			if got := e.output(); got != test.want {
				t.Errorf("got\n%s, want\n%s", got, test.want)
			}
			f := ParseAs(test.src, test.lang)
			if e.err != nil || f.Err != nil {
				t.Errorf("errors %v, %v", e.err, f.Err)
			}
			checkTree(t, f)
			checkTypeTokens(t, f)
		})
	}
}

// checkTypeTokens checks that the tokens are in order and that brackets match.
func checkTypeTokens(t *testing.T, f *File) {
	t.Helper()
	end := int32(0)
	for i, tok := range f.Tokens {
		if tok.Start < end || tok.End <= tok.Start || int(tok.End) > len(f.Src) {
			t.Errorf("token %d spans %d to %d, behind %d", i, tok.Start, tok.End, end)
		}
		single := tok.End == tok.Start+1 // chunks of a template match the one before and the one behind
		if m := int(tok.Match); m >= 0 && single && int(f.Tokens[m].Match) != i {
			t.Errorf("token %d matches %d, which does not match it", i, m)
		}
		end = tok.End
	}
}
