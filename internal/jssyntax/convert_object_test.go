package jssyntax

// objectTests are arrays, objects, patterns, functions and classes.
var objectTests = []treeTest{
	// Arrays and objects.
	{`[]`, `(Expr «[]» (Array «[]»))`},
	{
		`[, a, , (b), ...c, ,]`,
		`(Expr «[, a, , (b), ...c, ,]» (Array «[, a, , (b), ...c, ,]» a (Ident b «b» «(b)») (Spread «...c» c) hole0 hole2 hole5))`,
	},
	{`({})`, `(Expr «({})» (Object «{}» «({})»))`},
	{
		`({a, 'b': 1, 2: c, 0x10: d, [e]: (f), ...g,})`,
		`(Expr «({a, 'b': 1, 2: c, 0x10: d, [e]: (f), ...g,})» (Object «{a, 'b': 1, 2: c, 0x10: d, [e]: (f), ...g,}» «({a, 'b': 1, 2: c, 0x10: d, [e]: (f), ...g,})» (Property:shorthand a «a» a a) (Property b «'b': 1» (String "b" «'b'») (Number «1»)) (Property 2 «2: c» (Number «2») c) (Property 16 «0x10: d» (Number «0x10») d) (Property:computed «[e]: (f)» e (Ident f «f» «(f)»)) (Spread «...g» g)))`,
	},
	{
		`({get a() {}, set b(c) {}, async d() {}, *e() {}, async *f() {}, [g]() {}, h() {}})`,
		`(Expr «({get a() {}, set b(c) {}, async d() {}, *e() {}, async *f() {}, [g]() {}, h() {}})» (Object «{get a() {}, set b(c) {}, async d() {}, *e() {}, async *f() {}, [g]() {}, h() {}}» «({get a() {}, set b(c) {}, async d() {}, *e() {}, async *f() {}, [g]() {}, h() {}})» (Property:get a «get a() {}» a (Function «() {}» (Block «{}») noA)) (Property:set b «set b(c) {}» b (Function «(c) {}» c (Block «{}») noA)) (Property:method d «async d() {}» d (Function:async «() {}» (Block «{}») noA)) (Property:method e «*e() {}» e (Function:generator «() {}» (Block «{}») noA)) (Property:method f «async *f() {}» f (Function:async:generator «() {}» (Block «{}») noA)) (Property:computed:method «[g]() {}» g (Function «() {}» (Block «{}») noA)) (Property:method h «h() {}» h (Function «() {}» (Block «{}») noA))))`,
	},
	{
		`({get: a, set, async, async b() {}, static: 1, get() {}})`,
		`(Expr «({get: a, set, async, async b() {}, static: 1, get() {}})» (Object «{get: a, set, async, async b() {}, static: 1, get() {}}» «({get: a, set, async, async b() {}, static: 1, get() {}})» (Property get «get: a» get a) (Property:shorthand set «set» set set) (Property:shorthand async «async» async async) (Property:method b «async b() {}» b (Function:async «() {}» (Block «{}») noA)) (Property static «static: 1» static (Number «1»)) (Property:method get «get() {}» get (Function «() {}» (Block «{}») noA))))`,
	},
	{
		`({__proto__: a, if: b})`,
		`(Expr «({__proto__: a, if: b})» (Object «{__proto__: a, if: b}» «({__proto__: a, if: b})» (Property __proto__ «__proto__: a» __proto__ a) (Property if «if: b» if b)))`,
	},

	// Patterns.
	{
		`[a, , b = 1, [c], ...d] = e`,
		`(Expr «[a, , b = 1, [c], ...d] = e» (Assign = «[a, , b = 1, [c], ...d] = e» (ArrayPattern «[a, , b = 1, [c], ...d]» a (Default «b = 1» b (Number «1»)) (ArrayPattern «[c]» c) (Rest «...d» d) hole1) e))`,
	},
	{
		`({a, b: c, [d]: e.f = g, h = 1, ...i} = j)`,
		`(Expr «({a, b: c, [d]: e.f = g, h = 1, ...i} = j)» (Assign = «{a, b: c, [d]: e.f = g, h = 1, ...i} = j» «({a, b: c, [d]: e.f = g, h = 1, ...i} = j)» (ObjectPattern «{a, b: c, [d]: e.f = g, h = 1, ...i}» (Property:shorthand a «a» a a) (Property b «b: c» b c) (Property:computed «[d]: e.f = g» d (Default «e.f = g» (Member f «e.f» e f) g)) (Property:shorthand h «h = 1» h (Default «h = 1» h (Number «1»))) (Rest «...i» i)) j))`,
	},
	{
		`[(a), (b.c), (d) = (e)] = f`,
		`(Expr «[(a), (b.c), (d) = (e)] = f» (Assign = «[(a), (b.c), (d) = (e)] = f» (ArrayPattern «[(a), (b.c), (d) = (e)]» (Ident a «a» «(a)») (Member c «b.c» «(b.c)» b c) (Default «(d) = (e)» (Ident d «d» «(d)») (Ident e «e» «(e)»))) f))`,
	},
	{
		`[{a: [b]}] = c`,
		`(Expr «[{a: [b]}] = c» (Assign = «[{a: [b]}] = c» (ArrayPattern «[{a: [b]}]» (ObjectPattern «{a: [b]}» (Property a «a: [b]» a (ArrayPattern «[b]» b)))) c))`,
	},

	// Functions.
	{`a => b`, `(Expr «a => b» (Arrow «a => b» a b))`},
	{`a => ({})`, `(Expr «a => ({})» (Arrow «a => ({})» a (Object «{}» «({})»)))`},
	{`(a => b)`, `(Expr «(a => b)» (Arrow «a => b» «(a => b)» a b))`},
	{`() => {}`, `(Expr «() => {}» (Arrow «() => {}» (Block «{}»)))`},
	{
		`(a, [b], {c} = {}, ...d) => a`,
		`(Expr «(a, [b], {c} = {}, ...d) => a» (Arrow «(a, [b], {c} = {}, ...d) => a» a (ArrayPattern «[b]» b) (Default «{c} = {}» (ObjectPattern «{c}» (Property:shorthand c «c» c c)) (Object «{}»)) (Rest «...d» d) a))`,
	},
	{`async a => await a`, `(Expr «async a => await a» (Arrow:async «async a => await a» a (Await «await a» a)))`},
	{`async (a) => {}`, `(Expr «async (a) => {}» (Arrow:async «async (a) => {}» a (Block «{}»)))`},
	{`async => async`, `(Expr «async => async» (Arrow «async => async» async async))`},
	{`async(a)`, `(Expr «async(a)» (Call «async(a)» async a))`},
	{`((a) => b)(c)`, `(Expr «((a) => b)(c)» (Call «((a) => b)(c)» (Arrow «(a) => b» «((a) => b)» a b) c))`},
	{`a => b => c`, `(Expr «a => b => c» (Arrow «a => b => c» a (Arrow «b => c» b c)))`},
	{
		`x = function () {}`,
		`(Expr «x = function () {}» (Assign = «x = function () {}» x (Function «function () {}» (Block «{}») noA)))`,
	},
	{
		`x = async function* f(a = 1, {b}, ...[c]) {}`,
		`(Expr «x = async function* f(a = 1, {b}, ...[c]) {}» (Assign = «x = async function* f(a = 1, {b}, ...[c]) {}» x (Function:async:generator «async function* f(a = 1, {b}, ...[c]) {}» f (Default «a = 1» a (Number «1»)) (ObjectPattern «{b}» (Property:shorthand b «b» b b)) (Rest «...[c]» (ArrayPattern «[c]» c)) (Block «{}»))))`,
	},
	{
		`x = function* () { yield; yield a; yield* (b); c(yield) }`,
		`(Expr «x = function* () { yield; yield a; yield* (b); c(yield) }» (Assign = «x = function* () { yield; yield a; yield* (b); c(yield) }» x (Function:generator «function* () { yield; yield a; yield* (b); c(yield) }» (Block «{ yield; yield a; yield* (b); c(yield) }» (Expr «yield;» (Yield «yield»)) (Expr «yield a;» (Yield «yield a» a)) (Expr «yield* (b);» (Yield:delegate «yield* (b)» (Ident b «b» «(b)»))) (Expr «c(yield)» (Call «c(yield)» c (Yield «yield»)))) noA)))`,
	},

	// Classes.
	{`x = class {}`, `(Expr «x = class {}» (Assign = «x = class {}» x (Class «class {}» noA noB)))`},
	{
		`x = class A extends (B, C) {}`,
		`(Expr «x = class A extends (B, C) {}» (Assign = «x = class A extends (B, C) {}» x (Class «class A extends (B, C) {}» A (Sequence «B, C» «(B, C)» B C))))`,
	},
	{
		"class A { a; b = 1; static c = (2); 'd'; 3 = e; [f]; #g\nh }",
		"(ClassDecl «class A { a; b = 1; static c = (2); 'd'; 3 = e; [f]; #g\nh }» (Class «class A { a; b = 1; static c = (2); 'd'; 3 = e; [f]; #g\nh }» A (ClassMember a «a;» a) (ClassMember b «b = 1;» b (Number «1»)) (ClassMember:static c «static c = (2);» c (Number «2» «(2)»)) (ClassMember d «'d';» (String \"d\" «'d'»)) (ClassMember 3 «3 = e;» (Number «3») e) (ClassMember:computed «[f];» f) (ClassMember #g «#g» (Private #g «#g»)) (ClassMember h «h» h) noB))",
	},
	{
		`class A { a() {} get b() {} set b(c) {} static async *d() {} #e() {} [f]() {} 'g'() {} ; }`,
		`(ClassDecl «class A { a() {} get b() {} set b(c) {} static async *d() {} #e() {} [f]() {} 'g'() {} ; }» (Class «class A { a() {} get b() {} set b(c) {} static async *d() {} #e() {} [f]() {} 'g'() {} ; }» A (ClassMember:method a «a() {}» a (Function «() {}» (Block «{}») noA)) (ClassMember:get b «get b() {}» b (Function «() {}» (Block «{}») noA)) (ClassMember:set b «set b(c) {}» b (Function «(c) {}» c (Block «{}») noA)) (ClassMember:method:static d «static async *d() {}» d (Function:async:generator «() {}» (Block «{}») noA)) (ClassMember:method #e «#e() {}» (Private #e «#e») (Function «() {}» (Block «{}») noA)) (ClassMember:computed:method «[f]() {}» f (Function «() {}» (Block «{}») noA)) (ClassMember:method g «'g'() {}» (String "g" «'g'») (Function «() {}» (Block «{}») noA)) noB))`,
	},
	{
		"class A { static { a } static b() {} static; get; set = 1\nasync }",
		"(ClassDecl «class A { static { a } static b() {} static; get; set = 1\nasync }» (Class «class A { static { a } static b() {} static; get; set = 1\nasync }» A (ClassMember:static «static { a }» (Block «{ a }» (Expr «a» a))) (ClassMember:method:static b «static b() {}» b (Function «() {}» (Block «{}») noA)) (ClassMember static «static;» static) (ClassMember get «get;» get) (ClassMember set «set = 1» set (Number «1»)) (ClassMember async «async» async) noB))",
	},
	{
		`class A extends B { constructor() { super(); super.a } }`,
		`(ClassDecl «class A extends B { constructor() { super(); super.a } }» (Class «class A extends B { constructor() { super(); super.a } }» A B (ClassMember:method constructor «constructor() { super(); super.a }» constructor (Function «() { super(); super.a }» (Block «{ super(); super.a }» (Expr «super();» (Call «super()» (Super «super»))) (Expr «super.a» (Member a «super.a» (Super «super») a))) noA))))`,
	},
	{
		`class A { #a; b() { #a in this; this.#a; this?.#a } }`,
		`(ClassDecl «class A { #a; b() { #a in this; this.#a; this?.#a } }» (Class «class A { #a; b() { #a in this; this.#a; this?.#a } }» A (ClassMember #a «#a;» (Private #a «#a»)) (ClassMember:method b «b() { #a in this; this.#a; this?.#a }» b (Function «() { #a in this; this.#a; this?.#a }» (Block «{ #a in this; this.#a; this?.#a }» (Expr «#a in this;» (Binary in «#a in this» (Private #a «#a») (This «this»))) (Expr «this.#a;» (Member #a «this.#a» (This «this») (Private #a «#a»))) (Expr «this?.#a» (Member:optional #a «this?.#a» (This «this») (Private #a «#a»)))) noA)) noB))`,
	},
	{
		`@a.b(c) class A { @d e; @f.g() accessor h = 1 }`,
		`(ClassDecl «@a.b(c) class A { @d e; @f.g() accessor h = 1 }» (Class «class A { @d e; @f.g() accessor h = 1 }» A (ClassMember e «@d e;» e) (ClassMember h «@f.g() accessor h = 1» h (Number «1»)) noB))`,
	},
}
