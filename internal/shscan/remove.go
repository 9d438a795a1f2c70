package shscan

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A removal is a statement that adds parameters to a text, and goes with them.
type removal struct {
	span fixes.Span
	c    *chunk
}

// elemIf returns the element, or nil if its statement cannot be deleted.
func (in *interp) elemIf(e *seapi.Element) *seapi.Element {
	if e.Node.(*removal).span.Len() == 0 {
		return nil
	}
	return e
}

// wholeStmt returns what is deleted with the statement that is run: its line, and
// the condition around it if it is all that hangs on that. It returns an empty
// span if something would be missing then.
func (in *interp) wholeStmt() fixes.Span {
	i := len(in.stmts) - 1
	s := in.stmts[i]
	if i > 0 {
		switch outer := in.stmts[i-1].Cmd.(type) {
		case *syntax.BinaryCmd:
			if outer.Y != s || outer.Op != syntax.AndStmt && outer.Op != syntax.OrStmt || !isTest(outer.X) || in.endsList(i-1) {
				return fixes.Span{}
			}
			s, i = in.stmts[i-1], i-1
		case *syntax.IfClause:
			if outer.Else != nil || len(outer.Then) != 1 || len(outer.Cond) != 1 || !isTest(outer.Cond[0]) || len(outer.ThenLast) > 0 || outer.Then[0] != s {
				return fixes.Span{}
			}
			s, i = in.stmts[i-1], i-1
		}
	}
	if in.aloneInList(i) {
		return fixes.Span{}
	}
	return in.c.lines(s)
}

// isTest reports whether a statement only looks at variables.
func isTest(s *syntax.Stmt) bool {
	switch x := s.Cmd.(type) {
	case *syntax.TestClause:
		return true
	case *syntax.CallExpr:
		return len(x.Args) > 0 && (x.Args[0].Lit() == "[" || x.Args[0].Lit() == "test")
	}
	return false
}

// siblings returns the statements of the list that the i-th statement is in.
func (in *interp) siblings(i int) []*syntax.Stmt {
	if i == 0 {
		return nil
	}
	s := in.stmts[i]
	var lists [][]*syntax.Stmt
	switch x := in.stmts[i-1].Cmd.(type) {
	case *syntax.Block:
		lists = [][]*syntax.Stmt{x.Stmts}
	case *syntax.Subshell:
		lists = [][]*syntax.Stmt{x.Stmts}
	case *syntax.IfClause:
		for c := x; c != nil; c = c.Else {
			lists = append(lists, c.Cond, c.Then)
		}
	case *syntax.WhileClause:
		lists = [][]*syntax.Stmt{x.Cond, x.Do}
	case *syntax.ForClause:
		lists = [][]*syntax.Stmt{x.Do}
	case *syntax.CaseClause:
		for _, item := range x.Items {
			lists = append(lists, item.Stmts)
		}
	default:
		return []*syntax.Stmt{s}
	}
	for _, l := range lists {
		if slices.Contains(l, s) {
			return l
		}
	}
	return nil
}

// aloneInList reports whether a list of statements would be empty without the
// i-th one, which no shell accepts.
func (in *interp) aloneInList(i int) bool { return i > 0 && len(in.siblings(i)) < 2 }

// endsList reports whether the i-th statement is the last one of a function, of
// which it is the result then.
func (in *interp) endsList(i int) bool {
	list := in.siblings(i)
	return i > 0 && len(list) > 0 && list[len(list)-1] == in.stmts[i]
}

// lines returns the lines of a statement, if nothing else stands on them.
func (c *chunk) lines(s *syntax.Stmt) fixes.Span {
	from, to := int(s.Pos().Offset()), int(s.End().Offset())
	text := c.text
	start := strings.LastIndexByte(text[:from], '\n') + 1
	end := to + strings.IndexByte(text[to:]+"\n", '\n')
	if strings.TrimSpace(text[start:from]) != "" || strings.TrimSpace(text[to:end]) != "" {
		return fixes.Span{}
	}
	if end < len(text) {
		end++
	}
	span := c.span(start, end)
	if c.from != nil && start > 0 {
		// The indentation of what the text is embedded in goes as well.
		span.Start = c.span(start-1, start).End
	}
	return span
}

// removable reports whether an option can be deleted where it is spelled.
func (g *given) removable() bool {
	_, ok := g.removal()
	return ok
}

// removal returns what is deleted with an option, and whether it can be.
func (g *given) removal() (fixes.Span, bool) {
	first, last := g.args[0], g.args[len(g.args)-1]
	switch {
	case first.owner == nil || first.owner != last.owner:
		return fixes.Span{}, false
	case g.flag && !first.wholly(g.name):
		if g.letter == 0 {
			return fixes.Span{}, false
		}
		return fixes.Span{Start: g.at, End: g.at + 1}, true
	case g.letter > 0 && !g.flag:
		return fixes.Span{Start: g.from, End: last.span.End}, true
	}
	if _, isText := first.owner.(string); isText {
		return fixes.Span{}, false
	}
	span := fixes.Span{Start: first.span.Start, End: last.span.End}
	if o := first.outer; o != nil && first.group == len(g.args) {
		first, last, span = o, o, o.span
	}
	switch {
	case first.before >= 0:
		span.Start = first.before
	case last.after >= 0:
		span.End = last.after
	}
	return span, true
}

// assemble returns all edits of a unit, in order.
func (p *plan) assemble(u *unit) ([]fixes.Edit, string) {
	edits, why := p.cut.Edits(func(string) string { return p.a.src })
	if why != "" {
		return nil, why
	}
	edits = append(edits, p.edits...)
	for _, e := range p.cut.Elements {
		switch n := e.Node.(type) {
		case *removal:
			edits = append(edits, fixes.Edit{Span: n.span})
		case *given:
			if p.replaced[n.span()] != "" {
				continue
			}
			span, ok := n.removal()
			if !ok {
				return nil, "the option is part of a text that holds several; edit that by hand"
			}
			edits = append(edits, fixes.Edit{Span: span})
		}
	}
	for i := range edits {
		edits[i].Path = p.a.path
	}
	edits = joinDeletions(p.closeQuotes(joinDeletions(edits)))
	edits = joinDeletions(append(edits, p.unused(edits)...))
	return fixes.Outermost(edits), ""
}

// joinDeletions makes one of deletions that overlap or touch, and drops what is
// repeated or lies in one.
func joinDeletions(edits []fixes.Edit) []fixes.Edit {
	slices.SortStableFunc(edits, func(x, y fixes.Edit) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End))
	})
	var out []fixes.Edit
	last := -1 // the last deletion
	for i, e := range edits {
		if i > 0 && slices.Contains(edits[:i], e) {
			continue
		}
		if e.New == "" && last >= 0 && e.Start < out[last].End {
			out[last].End = max(out[last].End, e.End)
			continue
		}
		if e.New == "" {
			last = len(out)
		}
		out = append(out, e)
	}
	return out
}

// closeQuotes deletes the quotes around text of which nothing stays, unless they
// are all that stays of a word.
func (p *plan) closeQuotes(edits []fixes.Edit) []fixes.Edit {
	near := p.a.quotesNear(edits)
	for _, q := range near {
		if q.inner.Len() == 0 || !covered(q.inner, edits) || p.onlyWord(q.outer) {
			continue
		}
		edits = append(edits, fixes.Edit{Path: p.a.path, Span: q.outer})
	}
	return p.joinQuotes(edits, near)
}

// quotesNear returns the quoted texts between the first and the last edit, in
// order.
func (a *analysis) quotesNear(edits []fixes.Edit) []quotePair {
	first, last := len(a.src), 0
	for _, e := range edits {
		first, last = min(first, e.Start), max(last, e.End)
	}
	from := sort.Search(len(a.quotes), func(i int) bool { return a.quotes[i].outer.End >= first })
	to := sort.Search(len(a.quotes), func(i int) bool { return a.quotes[i].outer.Start > last })
	return a.quotes[from:max(from, to)]
}

// joinQuotes makes one of two quoted texts if nothing stays between them.
func (p *plan) joinQuotes(edits []fixes.Edit, list []quotePair) []fixes.Edit {
	for i := 0; i+1 < len(list); i++ {
		a, j := list[i], i+1
		for j < len(list) && (list[j].outer.Start < a.outer.End || covered(list[j].inner, edits)) {
			j++
		}
		if j == len(list) || covered(a.inner, edits) {
			continue
		}
		b := list[j]
		gap := fixes.Span{Start: a.outer.End, End: b.outer.Start}
		if gap.Len() > 0 && p.a.src[a.outer.Start] == p.a.src[b.outer.Start] && covered(gap, edits) {
			edits = append(edits, fixes.Edit{Path: p.a.path, Span: fixes.Span{Start: a.inner.End, End: b.inner.Start}})
		}
	}
	return edits
}

// covered reports whether deletions cover a span.
func covered(s fixes.Span, edits []fixes.Edit) bool {
	at := s.Start
	for _, e := range edits {
		if e.New == "" && e.Start <= at && e.End > at {
			at = e.End
		}
	}
	return at >= s.End
}

// onlyWord reports whether blanks or an assignment surround a span.
func (p *plan) onlyWord(s fixes.Span) bool {
	before := s.Start == 0 || strings.IndexByte(" \t\n=(", p.a.src[s.Start-1]) >= 0
	after := s.End >= len(p.a.src) || strings.IndexByte(" \t\r\n;)&|", p.a.src[s.End]) >= 0
	return before && after
}
