package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A state is one alternative of what a place holds, and the conditions under
// which it does.
type state struct {
	text  seapi.Text
	conds []seapi.Guard
	unset bool // nothing was assigned
}

// A relation says how a write and a use of a place stand to one another.
type relation int

const (
	never  relation = iota // the write comes after the use
	before                 // the write comes before the use, if its guards hold
	sometime
)

// relate returns how a write relates to a use.
func relate(w, use *jssyntax.Node, stmt *jssyntax.Node) relation {
	if within(stmt, use) && !isAfterOwn(stmt, use) {
		return never // url = url + x: the use is read first
	}
	wf, uf := w.Function(), use.Function()
	switch {
	case wf == uf:
		if w.Span.Start <= use.Span.Start {
			return before
		}
		if sharedLoop(w, use) != nil {
			return sometime
		}
		return never
	case encloses(wf, uf):
		return before
	case wf.Kind == jssyntax.Program && w.Span.Start < use.Span.Start:
		return before // at the top of a file that runs before
	}
	return sometime
}

// isAfterOwn reports whether a use inside a statement is evaluated after what
// the statement writes: a function that is called later.
func isAfterOwn(stmt, use *jssyntax.Node) bool {
	f := use.Function()
	return f != stmt.Function() && encloses(stmt, f)
}

// sharedLoop returns the innermost loop around both nodes in one function.
func sharedLoop(w, use *jssyntax.Node) *jssyntax.Node {
	for p := w.Parent; p != nil && !p.IsFunction(); p = p.Parent {
		switch p.Kind {
		case jssyntax.For, jssyntax.ForIn, jssyntax.ForOf, jssyntax.While, jssyntax.DoWhile:
			if within(p, use) {
				return p
			}
		}
	}
	return nil
}

// states returns what a place may hold at a use, oldest write first.
func (a *analysis) states(p *place, use *jssyntax.Node, e *env) []state {
	list := []state{{unset: true}}
	if t := a.paramTexts(p, use, e); t != nil {
		list = list[:0]
		for _, x := range t {
			list = append(list, state{text: x})
		}
	}
	writes := a.collectWrites(p)
	a.cost(len(writes))
	first, definite := lastSure(writes, use)
	for _, w := range writes[first:] {
		switch r := relate(w.node, use, w.stmt); {
		case r == never:
		case r == sometime && definite:
			list = a.apply(list, w, use, e, []seapi.Guard{{}})
		case r == sometime:
			list = a.apply(list, w, use, e, a.sometimeGuards(writes))
		default:
			list = a.apply(list, w, use, e, guardsOf(w.stmt, use))
		}
		list = cappedStates(list)
	}
	return set(list)
}

// lastSure returns the index of the last write that surely comes before a use, and
// so leaves nothing of those before it, or 0. It also reports whether any write comes
// before the use.
func lastSure(writes []write, use *jssyntax.Node) (i int, definite bool) {
	for i, w := range slices.Backward(writes) {
		if relate(w.node, use, w.stmt) != before {
			continue
		}
		definite = true
		if w.op != "+=" && w.op != "||=" && len(guardsOf(w.stmt, use)) == 0 {
			return i, true
		}
	}
	return 0, definite
}

// sometimeGuards returns the guards of a write in a function that is called at
// some time: none if nothing else ever writes the place.
func (a *analysis) sometimeGuards(writes []write) []seapi.Guard {
	if len(writes) == 1 {
		return nil
	}
	return []seapi.Guard{{}}
}

func cappedStates(list []state) []state {
	if len(list) > seapi.MaxVariants {
		return list[:seapi.MaxVariants]
	}
	return list
}

// set leaves out the state in which nothing was assigned, if there are others.
func set(list []state) []state {
	out := slices.DeleteFunc(slices.Clone(list), func(s state) bool { return s.unset })
	return out
}

// apply returns the states after a write.
func (a *analysis) apply(list []state, w write, use *jssyntax.Node, e *env, guards []seapi.Guard) []state {
	switch {
	case w.op == "+=":
		return a.applySum(list, w, e, guards)
	case w.op == "||=":
		return append(list, a.written(w, e, []seapi.Guard{{}})...)
	}
	var out []state
	open := false // some state lets the write happen
	for _, s := range list {
		switch {
		case contradict(s.conds, guards):
			out = append(out, s)
		case imply(s.conds, guards):
			open = true
		default:
			open = true
			out = append(out, state{text: s.text, unset: s.unset, conds: both(s.conds, negate(guards))})
		}
	}
	if open && len(out) < seapi.MaxVariants { // otherwise it is left out again
		out = append(out, a.written(w, e, guards)...)
	}
	return out
}

// both returns all the conditions of two lists, each once: a place that is written
// in many functions would gather the same one from each.
func both(x, y []seapi.Guard) []seapi.Guard {
	for _, g := range y {
		if !slices.Contains(x, g) {
			x = append(slices.Clip(x), g)
		}
	}
	return x
}

// written returns the states that an assignment makes.
func (a *analysis) written(w write, e *env, guards []seapi.Guard) []state {
	var out []state
	for _, t := range a.writtenText(w, e) {
		out = append(out, state{text: t, conds: guards})
	}
	return out
}

func (a *analysis) writtenText(w write, e *env) []seapi.Text {
	switch {
	case w.value == nil || w.op == "" || w.rest:
		return []seapi.Text{{{Expr: expr{w.node, e}}}}
	case len(w.path) > 0:
		if t := a.pathText(w.value, w.path, e); t != nil {
			return t
		}
		return []seapi.Text{{{Expr: expr{w.node, e}}}}
	}
	return a.text(w.value, e)
}

// applySum appends what += adds. The statement is an element: it goes as a
// whole if all it adds goes.
func (a *analysis) applySum(list []state, w write, e *env, guards []seapi.Guard) []state {
	var out []state
	for _, s := range list {
		if contradict(s.conds, guards) {
			out = append(out, s)
			continue
		}
		g := guards
		if imply(s.conds, guards) {
			g = nil
		}
		if params := a.entriesOf(w.stmt, e); params != nil {
			for _, t := range a.queryTexts(params) {
				out = append(out, state{text: append(slices.Clone(s.text), t...), conds: s.conds})
			}
			continue
		}
		for _, t := range a.text(w.value, e) {
			p := seapi.Piece{Inner: t, Elem: a.element(wholeStatement(w.stmt)), Guards: g}
			out = append(out, state{text: append(slices.Clone(s.text), p), conds: s.conds})
		}
	}
	return out
}

// identText returns what a variable may hold, or nil.
func (a *analysis) identText(n *jssyntax.Node, e *env) []seapi.Text {
	if n.Name == "undefined" {
		return nil
	}
	return a.placeText(n, e)
}

// placeText returns what the place that n stands for may hold at n, or nil.
func (a *analysis) placeText(n *jssyntax.Node, e *env) []seapi.Text {
	p := a.place(n)
	if p == nil {
		return nil
	}
	return a.evaluateText(n, e, func() []seapi.Text {
		a.follow(n)
		return a.heldText(p, n, e)
	})
}

// heldText returns what a place may hold at a mention, or nil.
func (a *analysis) heldText(p *place, n *jssyntax.Node, e *env) []seapi.Text {
	if t := a.globalText(p); t != nil {
		return t
	}
	if v := a.bagAt(p, n, e, ""); v != nil {
		if t := a.bagText(v, n); t != nil || v.kind == bagValue || v.kind == urlValue {
			return t
		}
	}
	list := a.states(p, n, e)
	var out []seapi.Text
	for _, s := range list {
		t := s.text
		if len(list) > 1 && len(s.conds) > 0 {
			t = seapi.Guarded(t, alternatives(s.conds)...)
		}
		out = append(out, t)
	}
	return out
}
