package jsscan

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// A remover deletes the constructs that hold credentials.
type remover struct {
	a       *analysis
	gone    map[*jssyntax.Node]bool
	replace map[*jssyntax.Node]string // statements that become declarations
	edits   []fixes.Edit
	done    map[*jssyntax.Node]bool
}

// remove returns the edits that delete the nodes, or why there are none.
func (a *analysis) remove(nodes []*jssyntax.Node, replace map[*jssyntax.Node]string) ([]fixes.Edit, string) {
	r := &remover{a: a, gone: map[*jssyntax.Node]bool{}, replace: replace, done: map[*jssyntax.Node]bool{}}
	for _, n := range nodes {
		r.gone[n] = true
	}
	for _, n := range nodes {
		if why := r.node(n); why != "" {
			return nil, why
		}
	}
	return r.merged(), ""
}

// merged joins deletions that overlap or touch, and widens to whole lines those
// that leave nothing on theirs.
func (r *remover) merged() []fixes.Edit {
	slices.SortStableFunc(r.edits, func(x, y fixes.Edit) int { return x.Span.Compare(y.Span) })
	var out []fixes.Edit
	for _, e := range r.edits {
		n := len(out)
		if n > 0 && e.New == "" && out[n-1].New == "" && e.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, e.End)
			continue
		}
		out = append(out, e)
	}
	for i, e := range out {
		if e.Len() == 0 || e.New != "" && e.New != ";" {
			continue
		}
		if kept := r.a.keptComments(e.Span); kept != "" {
			out[i].New += kept
		} else if e.New == "" {
			out[i].Span = r.a.wholeLines(e.Span)
		}
	}
	return out
}

func (r *remover) node(n *jssyntax.Node) string {
	if r.done[n] {
		return ""
	}
	r.done[n] = true
	p := n.Parent
	switch {
	case n.IsStatement():
		return r.statement(n)
	case r.a.isChained(n):
		r.delete(span(n.A.A.Outer.End, n.Outer.End))
		return ""
	case p.Kind == jssyntax.ObjectLit, p.Kind == jssyntax.ArrayLit, p.Kind == jssyntax.Call, p.Kind == jssyntax.New:
		return r.listItem(n, p)
	case p.Kind == jssyntax.Logical && p.Parent.Kind == jssyntax.ExprStmt && p.B == n && !r.a.hasEffects(p.A):
		return r.statement(p.Parent)
	case p.Kind == jssyntax.Conditional && p.Parent.Kind == jssyntax.ExprStmt:
		return "the parameter is added in a conditional expression"
	case p.Kind == jssyntax.Member && p.Parent.Kind == jssyntax.Call && p.Parent.A == p && n.Kind == jssyntax.Call && n.A.Kind == jssyntax.Member:
		// a.append(x).append(y): the call goes, its receiver stays.
		r.delete(span(n.A.A.Outer.End, n.Outer.End))
		return ""
	case p.Kind == jssyntax.Sequence:
		return r.listItem(n, p)
	}
	return "the parameter is added in the middle of an expression"
}

func (r *remover) delete(s fixes.Span) { r.edits = append(r.edits, r.a.edit(s, "")) }

// statement deletes a statement, and the if statement that would be left empty.
func (r *remover) statement(n *jssyntax.Node) string {
	if text, ok := r.replace[n]; ok {
		r.edits = append(r.edits, r.a.edit(n.Span, text))
		return ""
	}
	p := n.Parent
	switch p.Kind {
	case jssyntax.If:
		return r.branch(n, p)
	case jssyntax.Block:
		if r.emptied(p) && p.Parent.Kind == jssyntax.If {
			for _, s := range p.List {
				r.done[s] = true
			}
			return r.branch(p, p.Parent)
		}
	case jssyntax.Program, jssyntax.Case:
	default: // the body of a loop or of a label
		r.edits = append(r.edits, r.a.edit(n.Span, "{}"))
		return ""
	}
	at := n.Span
	if n.Kind == jssyntax.ExprStmt && strings.ContainsAny(r.a.file.Src[n.A.Outer.End:at.End], "\r\n") {
		at.End = n.A.Outer.End // a semicolon on a later line guards what follows
	} else if r.glues(n) {
		r.edits = append(r.edits, r.a.edit(at, ";"))
		return ""
	}
	r.delete(r.a.lines(at))
	return ""
}

// glues reports whether the statements around one that goes would become one:
// the one before has no semicolon, and the one after starts with what continues
// an expression.
func (r *remover) glues(n *jssyntax.Node) bool {
	list := n.Parent.List
	i := slices.Index(list, n)
	var prev, next *jssyntax.Node
	for j := i - 1; j >= 0 && prev == nil; j-- {
		if !r.gone[list[j]] || r.replace[list[j]] != "" {
			prev = list[j]
		}
	}
	for j := i + 1; j < len(list) && next == nil; j++ {
		if !r.gone[list[j]] || r.replace[list[j]] != "" {
			next = list[j]
		}
	}
	if prev == nil || next == nil || strings.HasSuffix(r.a.source(prev), ";") {
		return false
	}
	return strings.IndexByte("([`/+-", r.a.file.Src[next.Span.Start]) >= 0
}

// emptied reports whether everything in a block goes, and no comment stays.
func (r *remover) emptied(b *jssyntax.Node) bool {
	for _, s := range b.List {
		if !r.gone[s] || r.replace[s] != "" {
			return false
		}
	}
	for _, c := range r.a.file.Comments {
		if b.Span.Contains(c) {
			return false
		}
	}
	return true
}

// branch deletes one branch of an if statement.
func (r *remover) branch(n, p *jssyntax.Node) string {
	test := p.A
	switch {
	case r.a.hasEffects(test):
		r.edits = append(r.edits, r.a.edit(n.Span, "{}"))
	case n == p.C:
		r.delete(span(p.B.Outer.End, p.C.Outer.End))
	case p.C != nil && !r.branchGone(p.C):
		not := "!(" + r.a.source(test) + ")"
		if isTight(test) {
			not = "!" + r.a.source(test)
		}
		r.edits = append(r.edits, r.a.edit(test.Span, not), r.a.edit(span(p.B.Outer.Start, p.C.Outer.Start), ""))
	default:
		if p.C != nil {
			r.markDone(p.C)
		}
		r.gone[p] = true
		return r.node(p)
	}
	return ""
}

func (r *remover) branchGone(n *jssyntax.Node) bool {
	return r.gone[n] || n.Kind == jssyntax.Block && r.emptied(n)
}

func (r *remover) markDone(n *jssyntax.Node) {
	r.done[n] = true
	for _, s := range n.List {
		r.done[s] = true
	}
}

// listItem deletes an item of a list with one comma.
func (r *remover) listItem(n, list *jssyntax.Node) string {
	items := list.List
	if list.Kind == jssyntax.ObjectLit && r.allGone(list) {
		for _, x := range items {
			r.done[x] = true
		}
		r.edits = append(r.edits, r.a.edit(list.Span, "{}"))
		return ""
	}
	i := -1
	last := -1 // the last item that stays
	for j, x := range items {
		if x == n {
			i = j
		}
		if x != nil && !r.gone[x] {
			last = j
		}
	}
	if i < 0 {
		return "the parameter is added in the middle of an expression"
	}
	if list.Kind == jssyntax.Call || list.Kind == jssyntax.New {
		if last < 0 {
			return "the call would be left without arguments"
		}
	}
	tok := r.a.file.TokenEnding(n.Outer.End) + 1
	comma := tok < len(r.a.file.Tokens) && r.a.file.TokenText(tok) == ","
	if comma && hasCommentBetween(r.a, n.Outer.End, int(r.a.file.Tokens[tok].Start)) {
		r.delete(n.Outer)
		r.delete(span(int(r.a.file.Tokens[tok].Start), int(r.a.file.Tokens[tok].End)))
		return ""
	}
	switch {
	case comma && (i < last || last < 0 || trailingComma(r.a, list)):
		end := int(r.a.file.Tokens[tok].End)
		r.delete(r.a.itemLines(n.Outer.Start, end))
	case last >= 0 && !trailingComma(r.a, list):
		r.tail(items, last, i, tok, comma)
	default:
		r.delete(r.a.itemLines(n.Outer.Start, n.Outer.End))
	}
	return ""
}

// allGone reports whether every item of a list goes, and no comment stays.
func (r *remover) allGone(list *jssyntax.Node) bool {
	return !slices.ContainsFunc(list.List, func(x *jssyntax.Node) bool { return !r.gone[x] }) && len(r.a.commentsIn(list.Span)) == 0
}

// trailingComma reports whether a comma follows the last item of a list.
func trailingComma(a *analysis, list *jssyntax.Node) bool {
	items := list.List
	if len(items) == 0 || items[len(items)-1] == nil {
		return false
	}
	tok := a.file.TokenEnding(items[len(items)-1].Outer.End) + 1
	return tok < len(a.file.Tokens) && a.file.TokenText(tok) == ","
}

// tail deletes an item behind which nothing stays: the comma that goes is the
// one before it.
func (r *remover) tail(items []*jssyntax.Node, last, i, after int, comma bool) {
	prev := items[i-1].Outer.End
	if !r.gone[items[i-1]] {
		prev = items[last].Outer.End
	}
	tok := r.a.file.TokenEnding(prev) + 1
	sep := r.a.file.Tokens[tok]
	n := items[i]
	between := r.a.file.Src[int(sep.End):n.Outer.Start]
	if strings.TrimSpace(between) == "" {
		r.delete(span(int(sep.Start), n.Outer.End))
		return
	}
	// A comment stands between: it stays.
	r.delete(span(int(sep.Start), int(sep.End)))
	own := n.Outer
	if comma {
		own.End = int(r.a.file.Tokens[after].End)
	}
	r.delete(r.a.lines(own))
}
