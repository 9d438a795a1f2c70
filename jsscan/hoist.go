package jsscan

import (
	"maps"
	"slices"
	"strconv"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// A hoister gives names to values that must be read where they stand.
type hoister struct {
	list    []hoist
	names   map[*jssyntax.Node]string
	purpose string // access_token or key
	fixed   bool   // nothing may be hoisted
	added   []importing
}

// place hoists a value into a local before its statement, and returns the
// local's name, or "" if that would change what the program does.
func (h *hoister) place(a *analysis, n, at *jssyntax.Node) string {
	if name := h.names[n]; name != "" {
		return name
	}
	stmt := n.Statement()
	if h.fixed || !a.hoistable(n, stmt, at) {
		return ""
	}
	names := []string{"apiKey", "seKey"}
	if h.purpose == "access_token" {
		names = []string{"accessToken", "token", "seToken"}
	}
	name := a.freshName(names, a.namesTaken(stmt.Function()))
	if h.names == nil {
		h.names = map[*jssyntax.Node]string{}
	}
	h.names[n] = name
	h.list = append(h.list, hoist{name: name, value: n, stmt: stmt})
	a.moves(n)
	return name
}

// clone returns a copy to go back to.
func (h *hoister) clone() hoister {
	return hoister{list: slices.Clone(h.list), names: maps.Clone(h.names), purpose: h.purpose, fixed: h.fixed, added: slices.Clone(h.added)}
}

// namesTaken returns the names that fixes of the program gave to locals of a
// function: all of them may be applied together. Scripts share what is at their
// top.
func (a *analysis) namesTaken(fn *jssyntax.Node) map[string]bool {
	if fn.Kind == jssyntax.Program {
		fn = a.file.Root
	}
	if a.taken[fn] == nil {
		a.taken[fn] = map[string]bool{}
	}
	return a.taken[fn]
}

// hoistable reports whether a value may be read before its statement instead:
// the statement stands in a block around the call, always evaluates the value,
// and does nothing before.
func (a *analysis) hoistable(n, stmt, at *jssyntax.Node) bool {
	if stmt == nil || stmt.Parent == nil || n.Function() != stmt.Function() {
		return false
	}
	block := stmt.Parent
	if block.Kind != jssyntax.Block && block.Kind != jssyntax.Program || !within(block, at) {
		return false
	}
	switch stmt.Kind {
	case jssyntax.ExprStmt, jssyntax.VarDecl, jssyntax.Return:
	default:
		return false
	}
	if a.namesOwn(n, stmt) {
		return false
	}
	for p, c := n.Parent, n; c != stmt; c, p = p, p.Parent {
		switch p.Kind {
		case jssyntax.Conditional, jssyntax.Logical:
			if c != p.A {
				return false
			}
		}
	}
	if at.Span.Start < stmt.Span.Start || sharedLoop(n, at) != loopAround(n) {
		return false
	}
	if a.hasEffects(n) {
		return a.inert(stmt, stmt.Span.Start, n.Span.Start)
	}
	return a.holds(n, n.Function(), stmt.Span.Start, n.Span.Start)
}

// namesOwn reports whether an expression names what its own statement declares.
func (a *analysis) namesOwn(n, stmt *jssyntax.Node) bool {
	own := false
	n.Walk(func(x *jssyntax.Node) bool {
		if x.Kind == jssyntax.Ident {
			if b := a.scopes.Binding(x); b != nil {
				own = own || slices.ContainsFunc(b.Decls, func(d *jssyntax.Node) bool { return encloses(stmt, d) })
			}
		}
		return !own
	})
	return own
}

// freshName returns a name that the file does not use, one of the candidates if
// possible.
func (a *analysis) freshName(candidates []string, taken map[string]bool) string {
	if a.words == nil {
		a.words = map[string]bool{}
		for _, t := range a.file.Tokens {
			if t.Kind == jssyntax.Word {
				a.words[a.file.Src[t.Start:t.End]] = true
			}
		}
	}
	for i := 0; ; i++ {
		name := candidates[min(i, len(candidates)-1)]
		if i >= len(candidates) {
			name += strconv.Itoa(i - len(candidates) + 2)
		}
		if !a.words[name] && !taken[name] {
			taken[name] = true
			return name
		}
	}
}

// declaration spells the declaration of a hoisted value.
func (a *analysis) declaration(h hoist) string {
	keyword := "var "
	if a.partOf(h.stmt).style.modern {
		keyword = "const "
	}
	return keyword + h.name + " = " + a.source(h.value) + ";"
}
