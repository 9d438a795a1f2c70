package jsscan

import (
	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// Budgets of one program. What runs into one is not understood, never guessed.
const (
	maxSteps   = 60_000    // evaluations for one site
	maxTotal   = 2_000_000 // evaluations for the program, in each of its passes
	maxDepth   = 60        // nested evaluations
	maxCallers = 24        // call sites that a request helper is followed to
	maxFrames  = 6         // calls on one path
)

// An analysis is the state of scanning the files of one program.
type analysis struct {
	file   *jssyntax.File // all of them, joined
	parts  []*part
	scopes *jssyntax.Scopes
	hosts  seapi.Hosts
	style  style // of the part to which the current request belongs

	globals map[string]string // that other files set

	chains   map[*jssyntax.Node]*seapi.Chain
	leaves   map[*jssyntax.Node]*seapi.Leaf
	elements map[*jssyntax.Node]*seapi.Element

	methods      map[string][]*jssyntax.Node       // functions by the property name they are stored under
	sending      []*jssyntax.Node                  // calls, new expressions and assignments, in source order
	everyThis    []*jssyntax.Node                  // in source order
	prototypes   map[*jssyntax.Node]*jssyntax.Node // method or object literal to constructor
	getters      map[string][]*jssyntax.Node       // what defines getters, by the names of the properties
	getterFuncs  map[string][]*jssyntax.Node
	calls        map[*jssyntax.Node][]*jssyntax.Node          // calls of each function
	callIndexes  map[string]*callIndex                        // by name
	methodOwners map[string]map[*jssyntax.Node]*jssyntax.Node // the method of a name of each class, object or constructor
	taken        map[*jssyntax.Node]map[string]bool           // names that fixes gave to locals, by function
	words        map[string]bool
	realms       *realms
	demanding    *[]memberList
	hidden       []*jssyntax.Node            // what may assign variables without naming them
	members      []*jssyntax.Node            // member accesses, in source order
	accessed     map[string]*accesses        // the same by name; nil until asked for
	inTexts      *[]string                   // words that texts call; nil until asked for
	byName       map[string][]*jssyntax.Node // calls by the last name of the callee
	closed       map[*part]bool              // parts of which all uses are seen; nil if that was not asked

	this          map[*jssyntax.Node][]*jssyntax.Node // every this, by what it means
	globalMembers map[string][]*jssyntax.Node         // properties of the global object, by name

	reached    *reached    // where credentials may get to; nil until asked for
	fixed      *knownCalls // of a fixed program: the calls to evaluate
	everywhere bool        // all calls are evaluated

	leaving map[*jssyntax.Node]bool // objects of which the current plan leaves nothing
	spot    *jssyntax.Node          // where the header of the current request is evaluated; nil for its call
	moved   []*jssyntax.Node        // expressions with effects that the current plan evaluates elsewhere

	places map[placeKey]*place
	steps  int // spent on the current site
	total  int // spent on the file
	depth  int
	wary   bool                    // nothing is guessed
	params map[*jssyntax.Node]bool // functions whose unbound parameters were met
	trace  map[*jssyntax.Node]bool // references that the current evaluation followed

	memo   *memo        // of the current site
	shared *memo        // of what is evaluated for no site
	active []evaluation // what is being evaluated, to cut recursion off
	serial int          // of the last evaluation that was begun
	cut    cutSet       // what cut the current evaluation short so far
}

// newProgram returns the analysis of files that belong together.
func newProgram(list []Source, s *Scanner) *analysis {
	files := make([]*jssyntax.File, len(list))
	for i, x := range list {
		files[i] = x.file()
	}
	return joinProgram(list, files, s)
}

// joinProgram returns the analysis of sources whose syntax is known.
func joinProgram(list []Source, files []*jssyntax.File, s *Scanner) *analysis {
	parts := newParts(list, files)
	file := files[0]
	if len(files) > 1 {
		file = jssyntax.Join(files, linksOf(list), separator(list))
	}
	a := newAnalysis(file, s)
	a.parts = parts
	for i, p := range file.Parts {
		parts[i].start, parts[i].syntax = p.Span.Start, p
	}
	a.style = parts[0].style
	return a
}

func newAnalysis(file *jssyntax.File, s *Scanner) *analysis {
	a := &analysis{
		file:         file,
		scopes:       file.Scopes(),
		hosts:        s.hosts,
		globals:      s.globals,
		everywhere:   s.everywhere,
		chains:       map[*jssyntax.Node]*seapi.Chain{},
		leaves:       map[*jssyntax.Node]*seapi.Leaf{},
		elements:     map[*jssyntax.Node]*seapi.Element{},
		methods:      map[string][]*jssyntax.Node{},
		getterFuncs:  map[string][]*jssyntax.Node{},
		taken:        map[*jssyntax.Node]map[string]bool{},
		prototypes:   map[*jssyntax.Node]*jssyntax.Node{},
		getters:      map[string][]*jssyntax.Node{},
		calls:        map[*jssyntax.Node][]*jssyntax.Node{},
		callIndexes:  map[string]*callIndex{},
		methodOwners: map[string]map[*jssyntax.Node]*jssyntax.Node{},
		memo:         newMemo(),
		places:       map[placeKey]*place{},
	}
	a.index()
	return a
}

// index records what is looked up by name, and what other passes look at one by one:
// it is the only one that takes every node in hand.
func (a *analysis) index() {
	a.file.Root.Walk(func(n *jssyntax.Node) bool {
		switch n.Kind {
		case jssyntax.Property, jssyntax.ClassMember:
			switch {
			case n.Has(jssyntax.Getter):
				a.getters[n.Name] = append(a.getters[n.Name], n)
				a.getterFuncs[n.Name] = append(a.getterFuncs[n.Name], n.B)
			case n.Name != "" && n.B != nil && n.B.IsFunction():
				a.methods[n.Name] = append(a.methods[n.Name], n.B)
			}
		case jssyntax.Assign:
			a.sending = append(a.sending, n)
			a.indexPrototype(n)
			if n.A.Kind == jssyntax.Member && n.A.Name != "" && n.B.IsFunction() {
				a.methods[n.A.Name] = append(a.methods[n.A.Name], n.B)
			}
		case jssyntax.Call:
			a.sending = append(a.sending, n)
			if n.A.Name == "defineProperty" && calleeName(n) == "Object.defineProperty" && len(n.List) > 1 && n.List[1].Kind == jssyntax.StringLit {
				a.getters[n.List[1].Value] = append(a.getters[n.List[1].Value], n)
			}
		case jssyntax.New:
			a.sending = append(a.sending, n)
		case jssyntax.This:
			a.everyThis = append(a.everyThis, n)
		case jssyntax.Member:
			a.members = append(a.members, n)
		}
		if isHiddenWriter(n) {
			a.hidden = append(a.hidden, n)
		}
		return true
	})
}

// indexPrototype records which constructor the methods of C.prototype.m = … and
// C.prototype = { … } belong to.
func (a *analysis) indexPrototype(n *jssyntax.Node) {
	proto := n.A
	if proto.Kind == jssyntax.Member && proto.Name != "prototype" {
		proto = proto.A
	}
	if proto.Kind != jssyntax.Member || proto.Name != "prototype" || proto.A.Kind != jssyntax.Ident {
		return
	}
	b := a.scopes.Binding(proto.A)
	if b == nil || len(b.Decls) != 1 {
		return
	}
	var ctor *jssyntax.Node
	switch d := b.Decls[0].Parent; d.Kind {
	case jssyntax.Function:
		ctor = d
	case jssyntax.FuncDecl:
		ctor = d.A
	case jssyntax.Declarator:
		if d.B != nil && d.B.Kind == jssyntax.Function {
			ctor = d.B
		}
	}
	if ctor != nil && (n.B.Kind == jssyntax.Function || n.B.Kind == jssyntax.ObjectLit) {
		a.prototypes[n.B] = ctor
	}
}

// text returns the source of a node without grouping parentheses.
func (a *analysis) source(n *jssyntax.Node) string { return a.file.Src[n.Span.Start:n.Span.End] }

func (a *analysis) edit(s fixes.Span, text string) fixes.Edit {
	return fixes.Edit{Span: s, New: text}
}

// follow records that the current evaluation read a reference.
func (a *analysis) follow(n *jssyntax.Node) {
	if a.trace != nil {
		a.trace[n] = true
	}
}

// spend counts an evaluation and reports whether the budget allows it.
func (a *analysis) spend() bool {
	a.cost(1)
	if a.depth >= maxDepth {
		a.cut |= deepCut
		return false
	}
	return !a.spent()
}

// spent reports whether no evaluations are left.
func (a *analysis) spent() bool { return a.steps >= maxSteps || a.total >= maxTotal }

// cost counts work that an evaluation does beside evaluating.
func (a *analysis) cost(n int) {
	a.steps += n
	a.total += n
}

// element returns the element of a node, always the same one.
func (a *analysis) element(n *jssyntax.Node) *seapi.Element {
	e := a.elements[n]
	if e == nil {
		e = &seapi.Element{Node: n}
		a.elements[n] = e
	}
	return e
}

// dotted returns the source of a name or of a chain of member accesses that
// starts with one, such as GM.xmlHttpRequest, and whether the node is one.
func dotted(n *jssyntax.Node) (string, bool) {
	switch n.Kind {
	case jssyntax.Ident:
		return n.Name, true
	case jssyntax.This:
		return "this", true
	case jssyntax.Member:
		left, ok := dotted(n.A)
		if ok && n.Name != "" {
			return left + "." + n.Name, true
		}
	}
	return "", false
}
