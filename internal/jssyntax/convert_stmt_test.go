package jssyntax

// stmtTests are statements and modules.
var stmtTests = []treeTest{
	// Simple statements.
	{
		`a; b`,
		`(Expr «a;» a) (Expr «b» b)`,
	},
	{
		"a\n;[b]",
		"(Expr «a\n;» a) (Expr «[b]» (Array «[b]» b))",
	},
	{`;`, `(Empty «;»)`},
	{`{ a }`, `(Block «{ a }» (Expr «a» a))`},
	{
		`debugger; debugger`,
		`(Debugger «debugger;») (Debugger «debugger»)`,
	},
	{
		`'use strict'; a`,
		`(Expr «'use strict';» (String "use strict" «'use strict'»)) (Expr «a» a)`,
	},

	// Declarations.
	{
		`var a, b = 1, [c] = d`,
		`(VarDecl var «var a, b = 1, [c] = d» (Declarator «a» a) (Declarator «b = 1» b (Number «1»)) (Declarator «[c] = d» (ArrayPattern «[c]» c) d))`,
	},
	{
		`let {a = 1} = b; const c = (d)`,
		`(VarDecl let «let {a = 1} = b;» (Declarator «{a = 1} = b» (ObjectPattern «{a = 1}» (Property:shorthand a «a = 1» a (Default «a = 1» a (Number «1»)))) b)) (VarDecl const «const c = (d)» (Declarator «c = (d)» c (Ident d «d» «(d)»)))`,
	},
	{`using a = b`, `(VarDecl const «using a = b» (Declarator «a = b» a b))`},
	{
		`async () => { await using a = b }`,
		`(Expr «async () => { await using a = b }» (Arrow:async «async () => { await using a = b }» (Block «{ await using a = b }» (VarDecl const «await using a = b» (Declarator «a = b» a b)))))`,
	},
	{
		`function f(a) { return a }`,
		`(FuncDecl «function f(a) { return a }» (Function «function f(a) { return a }» f a (Block «{ return a }» (Return «return a» a))))`,
	},
	{
		`async function* f() {}`,
		`(FuncDecl «async function* f() {}» (Function:async:generator «async function* f() {}» f (Block «{}»)))`,
	},
	{`class A {}`, `(ClassDecl «class A {}» (Class «class A {}» A noB))`},

	// Control flow.
	{`if (a) b; else c`, `(If «if (a) b; else c» a (Expr «b;» b) (Expr «c» c))`},
	{
		`if ((a)) { b } else if (c) d; else { e }`,
		`(If «if ((a)) { b } else if (c) d; else { e }» (Ident a «a» «(a)») (Block «{ b }» (Expr «b» b)) (If «if (c) d; else { e }» c (Expr «d;» d) (Block «{ e }» (Expr «e» e))))`,
	},
	{`for (;;) a`, `(For «for (;;) a» (Expr «a» a) noA noB noC)`},
	{
		`for (var i = 0, j; i < (n); i++) {}`,
		`(For «for (var i = 0, j; i < (n); i++) {}» (VarDecl var «var i = 0, j» (Declarator «i = 0» i (Number «0»)) (Declarator «j» j)) (Binary < «i < (n)» i (Ident n «n» «(n)»)) (Update:postfix ++ «i++» i) (Block «{}»))`,
	},
	{
		`for (let i of (a)) b;`,
		`(ForOf «for (let i of (a)) b;» (VarDecl let «let i» (Declarator «i» i)) (Ident a «a» «(a)») (Expr «b;» b))`,
	},
	{
		`for (const [k, v] of m) {}`,
		`(ForOf «for (const [k, v] of m) {}» (VarDecl const «const [k, v]» (Declarator «[k, v]» (ArrayPattern «[k, v]» k v))) m (Block «{}»))`,
	},
	{
		`for (a.b in c, d) ;`,
		`(ForIn «for (a.b in c, d) ;» (Member b «a.b» a b) (Sequence «c, d» c d) (Empty «;»))`,
	},
	{`for ([a, b] of c) ;`, `(ForOf «for ([a, b] of c) ;» (ArrayPattern «[a, b]» a b) c (Empty «;»))`},
	{`for (let in a) ;`, `(ForIn «for (let in a) ;» let a (Empty «;»))`},
	{
		`async () => { for await (a of b) c }`,
		`(Expr «async () => { for await (a of b) c }» (Arrow:async «async () => { for await (a of b) c }» (Block «{ for await (a of b) c }» (ForOf:async «for await (a of b) c» a b (Expr «c» c)))))`,
	},
	{`while (a) b`, `(While «while (a) b» a (Expr «b» b))`},
	{
		`do a; while (b) c`,
		`(DoWhile «do a; while (b)» (Expr «a;» a) b) (Expr «c» c)`,
	},
	{
		`do { a } while ((b));`,
		`(DoWhile «do { a } while ((b));» (Block «{ a }» (Expr «a» a)) (Ident b «b» «(b)»))`,
	},
	{`with (a) b`, `(With «with (a) b» a (Expr «b» b))`},
	{
		`switch (a) { case (b): c; break; default: case d: {} }`,
		`(Switch «switch (a) { case (b): c; break; default: case d: {} }» a (Case «case (b): c; break;» (Ident b «b» «(b)») (Expr «c;» c) (Break «break;»)) (Case «default:» noA) (Case «case d: {}» d (Block «{}»)))`,
	},
	{`switch (a) {}`, `(Switch «switch (a) {}» a)`},
	{
		`try { a } catch (e) { b } finally { c }`,
		`(Try «try { a } catch (e) { b } finally { c }» (Block «{ a }» (Expr «a» a)) (Catch «catch (e) { b }» e (Block «{ b }» (Expr «b» b))) (Block «{ c }» (Expr «c» c)))`,
	},
	{`try {} catch { }`, `(Try «try {} catch { }» (Block «{}») (Catch «catch { }» (Block «{ }»)))`},
	{
		`try {} catch ({a, b: [c]}) {}`,
		`(Try «try {} catch ({a, b: [c]}) {}» (Block «{}») (Catch «catch ({a, b: [c]}) {}» (ObjectPattern «{a, b: [c]}» (Property:shorthand a «a» a a) (Property b «b: [c]» b (ArrayPattern «[c]» c))) (Block «{}»)))`,
	},
	{
		"a: b: for (;;) { continue a; break b\nbreak }",
		"(Labeled a «a: b: for (;;) { continue a; break b\nbreak }» (Labeled b «b: for (;;) { continue a; break b\nbreak }» (For «for (;;) { continue a; break b\nbreak }» (Block «{ continue a; break b\nbreak }» (Continue a «continue a;») (Break b «break b») (Break «break»)) noA noB noC)))",
	},
	{`throw a`, `(Throw «throw a» a)`},
	{
		`() => { return }`,
		`(Expr «() => { return }» (Arrow «() => { return }» (Block «{ return }» (Return «return»))))`,
	},
	{
		`() => { return (a) }`,
		`(Expr «() => { return (a) }» (Arrow «() => { return (a) }» (Block «{ return (a) }» (Return «return (a)» (Ident a «a» «(a)»)))))`,
	},
	{`return a`, `(Return «return a» a)`},
	{`await a`, `(Expr «await a» (Await «await a» a))`},

	// Modules.
	{`import 'a'`, `(Import "a" «import 'a'»)`},
	{
		`import a, * as b from 'c' with {type: 'json'}; d`,
		`(Import "c" «import a, * as b from 'c' with {type: 'json'};» a=default«a» b=*«* as b») (Expr «d» d)`,
	},
	{
		"import {a, b as c, 'd' as e} from 'f'\ng()",
		`(Import "f" «import {a, b as c, 'd' as e} from 'f'» a=a«a» c=b«b as c» e=d«'d' as e») (Expr «g()» (Call «g()» g))`,
	},
	{
		`export {a, b as default, c as 'd'}`,
		`(Export «export {a, b as default, c as 'd'}» a=a«a» default=b«b as default» d=c«c as 'd'»)`,
	},
	{
		`export * from 'a'; export * as b from 'c'`,
		`(Export "a" «export * from 'a';» *=*«*») (Export "c" «export * as b from 'c'» b=*«* as b»)`,
	},
	{`export {a} from 'b'`, `(Export "b" «export {a} from 'b'» a=a«a»)`},
	{
		`export const a = 1, b`,
		`(VarDecl:exported const «export const a = 1, b» (Declarator «a = 1» a (Number «1»)) (Declarator «b» b))`,
	},
	{
		`export function a() {}`,
		`(FuncDecl:exported «export function a() {}» (Function «function a() {}» a (Block «{}»)))`,
	},
	{`export class A {}`, `(ClassDecl:exported «export class A {}» (Class «class A {}» A noB))`},
	{
		`export default function () {}`,
		`(FuncDecl:default «export default function () {}» (Function «function () {}» (Block «{}») noA))`,
	},
	{
		`export default async function* a() {}`,
		`(FuncDecl:default «export default async function* a() {}» (Function:async:generator «async function* a() {}» a (Block «{}»)))`,
	},
	{`export default class {}`, `(ClassDecl:default «export default class {}» (Class «class {}» noA noB))`},
	{
		`export default class extends A {}`,
		`(ClassDecl:default «export default class extends A {}» (Class «class extends A {}» A noA))`,
	},
	{`export default a`, `(Expr:default «export default a» a)`},
	{`export default (a, b)`, `(Expr:default «export default (a, b)» (Sequence «a, b» «(a, b)» a b))`},
	{`export default () => {}`, `(Expr:default «export default () => {}» (Arrow «() => {}» (Block «{}»)))`},
	{
		"a()\nexport default b\nexport {c}",
		`(Expr «a()» (Call «a()» a)) (Expr:default «export default b» b) (Export «export {c}» c=c«c»)`,
	},
	{
		"a\nimport b from 'c'\n\nexport var d",
		`(Expr «a» a) (Import "c" «import b from 'c'» b=default«b») (VarDecl:exported var «export var d» (Declarator «d» d))`,
	},

	// Places that masks or comments hide.
	{"#!/bin/a\nb", `(Expr «b» b)`},
	{
		"a /* b */ + // c\n ( /* d */ e /* f */ ) // g",
		"(Expr «a /* b */ + // c\n ( /* d */ e /* f */ )» (Binary + «a /* b */ + // c\n ( /* d */ e /* f */ )» a (Ident e «e» «( /* d */ e /* f */ )»)))",
	},
	{"<!-- a\nb", `(Expr «b» b)`},
}
