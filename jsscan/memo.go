package jsscan

import (
	"math/bits"
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A memo is what evaluations found. A program mentions a variable many times, and
// the variables of minified ones are set from one another: without a memo there
// would be as many evaluations as there are paths between them.
type memo struct {
	texts   map[expr]result[[]seapi.Text]
	values  map[expr]result[*value]
	objects map[expr]result[*value] // of which only the property counts that is read
	frames  map[frameKey]*env
}

func newMemo() *memo {
	return &memo{texts: map[expr]result[[]seapi.Text]{}, values: map[expr]result[*value]{}, objects: map[expr]result[*value]{}, frames: map[frameKey]*env{}}
}

// maxMemo bounds the results that are kept from one call to the next.
const maxMemo = 10_000

// sharedMemo returns the memo of what is evaluated for no site.
func (a *analysis) sharedMemo() *memo {
	if m := a.shared; m == nil || len(m.texts)+len(m.values)+len(m.objects) > maxMemo {
		a.shared = newMemo()
	}
	return a.shared
}

// A result is what was found for an expression, and when it is found again: what
// recursion cut short is the same as long as that goes on which it came back to;
// what the bound of depth cut short, at that depth or below.
type result[T any] struct {
	found  T
	cut    cutSet
	serial int // of the innermost evaluation in cut
	depth  int
	root   int // the serial of the outermost evaluation when it was found
	times  int // how often it was found while that one lasted
}

// A cutSet says what cut an evaluation short: a bit for each of the evaluations
// around it, the outermost first, that it came back to.
type cutSet uint64

const (
	farCut  cutSet = 1 << 62 // one that has no bit of its own
	deepCut cutSet = 1 << 63 // the bound of depth
	around         = farCut - 1
)

// bitOf returns the bit of an evaluation.
func bitOf(i int) cutSet { return min(1<<min(i, 62), farCut) }

// innermost returns the index of the innermost evaluation of a set, or -1.
func (c cutSet) innermost() int { return bits.Len64(uint64(c&around)) - 1 }

// without returns a set without an evaluation that ends.
func (c cutSet) without(i int) cutSet { return c &^ (bitOf(i) & around) }

// An evaluation is one that is under way.
type evaluation struct {
	n      *jssyntax.Node
	serial int
	before cutSet // what had cut short the one around it
}

// enter begins to evaluate a node. It reports false if that is under way already.
func (a *analysis) enter(n *jssyntax.Node) bool {
	if i := slices.IndexFunc(a.active, func(x evaluation) bool { return x.n == n }); i >= 0 {
		a.cut |= bitOf(i)
		return false
	}
	a.serial++
	a.active = append(a.active, evaluation{n, a.serial, a.cut})
	a.cut = 0
	return true
}

// leave ends the evaluation that was begun last.
func (a *analysis) leave() {
	last := len(a.active) - 1
	a.cut = a.cut.without(last) | a.active[last].before
	a.active = a.active[:last]
}

// maxTimes bounds how often an expression is evaluated while one evaluation lasts.
// Among variables that are all set from one another each path to one of them is
// cut short elsewhere, but what they hold shows on the first ones.
const maxTimes = 3

// recall returns what is known of an expression that is being evaluated.
func recall[T any](a *analysis, m map[expr]result[T], x expr) (found T, ok bool) {
	r, ok := m[x]
	if !ok {
		return found, false
	}
	i := r.cut.innermost()
	goesOn := i < 0 || i < len(a.active) && a.active[i].serial == r.serial
	switch {
	case goesOn && (r.cut&deepCut == 0 || a.depth >= r.depth):
		a.cut |= r.cut
	case r.root == a.active[0].serial && r.times >= maxTimes:
		a.cut |= bitOf(0)
	default:
		return found, false
	}
	return r.found, true
}

// remember keeps what was found for an expression that is being evaluated, unless
// a budget was spent.
func remember[T any](a *analysis, m map[expr]result[T], x expr, found T) {
	cut := a.cut.without(len(a.active) - 1)
	if cut&farCut != 0 || a.spent() {
		return
	}
	r := result[T]{found: found, cut: cut, depth: a.depth, root: a.active[0].serial, times: 1}
	if i := cut.innermost(); i >= 0 {
		r.serial = a.active[i].serial
	}
	if old := m[x]; old.root == r.root {
		r.times += old.times
	}
	m[x] = r
}

// evaluateText returns what eval finds for an expression, from the memo if it is
// known, or nil if it is being evaluated already.
func (a *analysis) evaluateText(n *jssyntax.Node, e *env, eval func() []seapi.Text) []seapi.Text {
	if !a.enter(n) {
		return nil
	}
	defer a.leave()
	x, m := expr{n, e}, a.memo.texts
	t, ok := recall(a, m, x)
	if !ok {
		t = eval()
		remember(a, m, x, t)
	}
	return t
}

// evaluateValue returns what eval finds for an expression, from the memo if it is
// known, or nil if it is being evaluated already. The caller may change the value,
// but none of its items.
func (a *analysis) evaluateValue(m map[expr]result[*value], n *jssyntax.Node, e *env, eval func() *value) *value {
	if !a.enter(n) {
		return nil
	}
	defer a.leave()
	x := expr{n, e}
	v, ok := recall(a, m, x)
	if !ok {
		if v = eval(); v != nil {
			v.items = slices.Clip(v.items) // what is appended goes elsewhere
		}
		remember(a, m, x, v)
	}
	if v == nil {
		return nil
	}
	c := *v
	return &c
}

// A frameKey is what tells the frames of calls apart.
type frameKey struct {
	fn, call      *jssyntax.Node
	caller, outer *env
}

// frame returns the frame of a call, always the same one, so that what is
// evaluated in it is known the next time.
func (a *analysis) frame(fn, call *jssyntax.Node, caller, outer *env) *env {
	k := frameKey{fn, call, caller, outer}
	f := a.memo.frames[k]
	if f == nil {
		f = &env{fn: fn, call: call, args: call.List, caller: caller, outer: outer}
		a.memo.frames[k] = f
	}
	return f
}
