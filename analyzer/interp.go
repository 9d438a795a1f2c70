package analyzer

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// Budgets. What runs into one is not understood, never guessed.
const (
	maxSteps  = 50_000  // evaluations for one function that is run
	maxTotal  = 250_000 // evaluations for the program, in each of its passes
	maxFrames = 8       // calls on one path
	maxDepth  = 300     // nested evaluations
)

// An interp runs functions on what is known: variables hold texts with
// alternatives instead of strings, both ways of a condition are taken, loops run
// twice. Where a request is sent, it notes what is sent.
type interp struct {
	prog  *program
	base  *state // package variables and what they refer to
	st    *state // nil where the program does not get to
	frame *frame

	steps, total, depth int
	objects             int              // that were made
	limit               int              // of steps, for what is run at the moment
	symbolic            bool             // strings that callers give stand for themselves
	handedOut           map[*object]bool // to functions that callers give

	globals     map[types.Object]*value
	locals      map[types.Object]*value           // of variables whose value is not seen
	initials    map[*object]map[initialKey]*value // what objects that are not seen hold
	memo        map[string]memo                   // results of calls that always give the same
	literals    map[ast.Expr]*value
	conds       map[string]*cond
	testServers map[*value]bool // URLs of servers that tests start
	tested      map[*value]bool // values that the program asks whether they are empty

	writes   *writes // what was written to fields and package variables in this pass
	previous *writes // and in the pass before

	run         map[*function]bool // functions that were run
	escaped     []*value           // function literals that were made
	sites       []*site
	pending     []*value // requests that were made
	requests    map[*object]*made
	encodes     map[*ast.Field][]*ast.CallExpr // the calls that turn a field into a parameter
	filled      map[*object]filling            // clients and requests that were given several entries at once
	rows        map[string]functionRow
	returned    []loose // texts that functions nobody calls return
	serial      int
	environment int                      // how often the environment was changed
	roots       int                      // functions that were run for themselves
	ranges      map[types.Object]*object // what a loop takes its keys from, by the variable
	given       []givenName              // names that fixes gave to locals
	passing     *hoister                 // of the fix at hand, where conditions are spelled
	entry       *item                    // the entry that the loop at hand is at
	entryKey    types.Object             // the variable that it gives the name
	entryValue  types.Object             // the variable that it gives the value
	entryAlone  bool                     // the loop does one thing with it
	parts       map[*value]map[string]*value

	notes  bool // what notes are about is kept
	logged []loggedURL
}

// An initialKey names a part of an object that is not seen.
type initialKey struct {
	name string
	turn int
}

// writes are the values that were assigned to fields and package variables.
type writes struct {
	fields  map[*types.Var][]*value
	globals map[types.Object][]*value
	heap    map[*object]*contents // what the objects among them held in the end

	omitted  map[*types.Var]bool // fields that a literal leaves out
	assigned map[*types.Var]bool // fields that are assigned elsewhere
}

func newWrites() *writes {
	return &writes{
		fields: map[*types.Var][]*value{}, globals: map[types.Object][]*value{}, heap: map[*object]*contents{},
		omitted: map[*types.Var]bool{}, assigned: map[*types.Var]bool{},
	}
}

// A frame is one call of a function.
type frame struct {
	fn      *function
	pkg     *Package
	call    *ast.CallExpr // nil if the caller is not seen
	caller  *frame
	named   []types.Object // named results
	returns []outcome
	targets []*target
	later   []func() // deferred calls
	root    int      // which run it belongs to
}

// An outcome is one way in which a function returns.
type outcome struct {
	st     *state
	values []*value
	failed bool // with an error
}

// A target is a statement that break and continue leave.
type target struct {
	label     string
	loop      bool
	breaks    []*state
	continues []*state
}

// A loose text is a string that leaves what is seen.
type loose struct {
	node  ast.Expr
	v     *value
	frame *frame
	st    *state
}

func newInterp(p *program, previous *writes) *interp {
	base := newState()
	if previous != nil {
		for o, c := range previous.heap {
			base.heap.set(o, c)
		}
	}
	return &interp{
		prog: p, base: base,
		globals:     map[types.Object]*value{},
		locals:      map[types.Object]*value{},
		initials:    map[*object]map[initialKey]*value{},
		memo:        map[string]memo{},
		literals:    map[ast.Expr]*value{},
		conds:       map[string]*cond{},
		tested:      map[*value]bool{},
		run:         map[*function]bool{},
		limit:       maxSteps,
		testServers: map[*value]bool{},
		ranges:      map[types.Object]*object{},
		requests:    map[*object]*made{},
		encodes:     map[*ast.Field][]*ast.CallExpr{},
		filled:      map[*object]filling{},
		rows:        functionRows(),
		parts:       map[*value]map[string]*value{},
		writes:      newWrites(),
		previous:    previous,
	}
}

// info returns what the type checker knows of the package at hand.
func (in *interp) info() *types.Info { return in.frame.pkg.Info }

// typeOf returns the type of an expression, or nil.
func (in *interp) typeOf(n ast.Expr) types.Type { return in.info().TypeOf(n) }

// file returns the file of the function at hand.
func (in *interp) fileOf(n ast.Node) *file { return in.prog.fileOf(n) }

// spend counts an evaluation and reports whether the budget allows it.
func (in *interp) spend() bool {
	in.steps++
	in.total++
	if in.steps >= in.limit || in.total >= maxTotal || in.depth >= maxDepth {
		return false
	}
	return true
}

// unknown returns a value of which nothing is known.
func unknown(n ast.Expr) *value { return &value{origin: n} }

// textValue returns a string. One that has too many pieces is not known.
func textValue(list []seapi.Text) *value {
	if seapi.TooLong(list) {
		return unknown(nil)
	}
	v := &value{texts: list}
	for _, t := range list {
		if s, ok := t.Known(); !ok || s == "" {
			return v
		}
	}
	v.nonEmpty = len(list) > 0
	return v
}

// runFunction runs a function that nobody is seen to call: nothing is known of
// its parameters.
func (in *interp) runFunction(fn *function) {
	in.steps, in.limit = 0, maxSteps
	in.st = newState()
	in.roots++
	f := &frame{fn: fn, pkg: fn.pkg, root: in.roots}
	in.frame = f
	in.bindUnknown(fn)
	in.body(f)
	in.st = nil
	for _, o := range f.returns {
		if !o.failed {
			in.st = in.merge(in.st, o.st, opaqueGuard)
		}
	}
	if in.st != nil {
		for o, c := range in.st.heap.all() {
			in.writes.heap[o] = c
		}
	}
	in.finishRequests()
}

// bindUnknown gives the parameters of a function values that are not known.
func (in *interp) bindUnknown(fn *function) {
	for _, id := range paramNames(fn) {
		if obj := fn.pkg.Info.Defs[id]; obj != nil {
			in.st.vars.set(obj, in.fresh(id, obj.Type()))
			in.fillGiven(obj)
		}
	}
}

// fillGiven gives a map that callers are not seen to pass the credentials that
// some are known to pass.
func (in *interp) fillGiven(obj types.Object) {
	v := in.st.vars.get(obj)
	if v.obj == nil || v.obj.kind != bag || len(in.prog.given[obj.Pos()]) == 0 {
		return
	}
	c := in.change(v.obj)
	c.open = true
	for _, name := range in.prog.given[obj.Pos()] {
		c.items = append(c.items, item{name: name, val: unknown(nil)})
	}
}

// paramNames returns the names of the receiver and the parameters.
func paramNames(fn *function) []*ast.Ident {
	var out []*ast.Ident
	if fn.recv != nil {
		out = append(out, fn.recv)
	}
	for _, field := range fn.typ.Params.List {
		out = append(out, field.Names...)
	}
	return out
}

// body runs the body of a function, whose parameters are bound, and collects how
// it returns.
func (in *interp) body(f *frame) {
	in.run[f.fn] = true
	if f.fn.typ.Results != nil {
		for _, field := range f.fn.typ.Results.List {
			for _, id := range field.Names {
				obj := f.pkg.Info.Defs[id]
				f.named = append(f.named, obj)
				if obj != nil {
					in.st.vars.set(obj, in.zero(id, obj.Type()))
				}
			}
		}
	}
	first := len(in.escaped)
	in.block(f.fn.body.List)
	if in.st != nil {
		f.returns = append(f.returns, outcome{st: in.st, values: in.namedResults(f)})
	}
	for i := range f.returns {
		in.runLater(f, &f.returns[i])
	}
	in.runEscaped(first, f)
}

// runLater runs the deferred calls of a function for one way in which it returns.
// They may change named results.
func (in *interp) runLater(f *frame, o *outcome) {
	in.st = o.st
	named := len(f.later) > 0 && len(f.named) == len(o.values)
	if named && in.st != nil {
		for i, obj := range f.named {
			in.st.vars.set(obj, o.values[i])
		}
	}
	for _, call := range slices.Backward(f.later) {
		if in.st != nil {
			call()
		}
	}
	o.st = in.st
	if named && in.st != nil {
		o.values = in.namedResults(f)
	}
}

// runEscaped runs the function literals that were made and never called.
func (in *interp) runEscaped(first int, f *frame) {
	for i := first; i < len(in.escaped); i++ {
		c := in.escaped[i].fn
		if in.run[c.fn] || len(f.returns) == 0 {
			continue
		}
		st := f.returns[len(f.returns)-1].st
		if st == nil {
			continue
		}
		saved, caller := in.st, in.frame
		in.st = st.clone()
		in.frame = &frame{fn: c.fn, pkg: c.fn.pkg, caller: f, root: f.root}
		in.recall(c)
		in.bindUnknown(c.fn)
		in.body(in.frame)
		in.st, in.frame = saved, caller
	}
	in.escaped = in.escaped[:min(first, len(in.escaped))]
}

func (in *interp) namedResults(f *frame) []*value {
	var out []*value
	for _, obj := range f.named {
		v := in.st.vars.get(obj)
		if v == nil {
			v = unknown(nil)
		}
		out = append(out, v)
	}
	return out
}

// recursive reports whether a function is being run.
func (f *frame) recursive(fn *function) bool {
	for ; f != nil; f = f.caller {
		if f.fn == fn {
			return true
		}
	}
	return false
}

// depth returns the number of calls on the path.
func (f *frame) depth() int {
	n := 0
	for ; f != nil; f = f.caller {
		n++
	}
	return n
}
