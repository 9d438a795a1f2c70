package jsscan

import (
	"slices"
	"sort"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// emptyObjects returns the object literals of which every property goes.
func (p *plan) emptyObjects() map[*jssyntax.Node]bool {
	out := map[*jssyntax.Node]bool{}
	for _, e := range p.cut.Elements {
		obj := e.Node.(*jssyntax.Node).Parent
		if obj.Kind != jssyntax.ObjectLit {
			continue
		}
		all := !slices.ContainsFunc(obj.List, func(x *jssyntax.Node) bool { return !p.cut.Removes(x) })
		if all && len(p.a.commentsIn(obj.Span)) == 0 {
			out[obj] = true
		}
	}
	return out
}

// commentsIn returns the comments within a span.
func (a *analysis) commentsIn(s fixes.Span) []fixes.Span {
	list := a.file.Comments
	from := sort.Search(len(list), func(i int) bool { return list[i].Start >= s.Start })
	to := from + sort.Search(len(list[from:]), func(i int) bool { return list[from+i].End > s.End })
	return list[from:to]
}

// readers checks that nothing else reads what the edits change.
func (p *plan) readers(u *unit, all []*site) string {
	r := &reach{
		a: p.a, trace: map[*jssyntax.Node]bool{}, calls: map[*jssyntax.Node]bool{},
		seen: map[*jssyntax.Node]bool{}, places: map[*place]bool{},
	}
	own := map[*site]bool{}
	for _, q := range u.requests {
		r.calls[q.call] = true
		for _, c := range q.creds {
			own[c.site] = true
			for n := range c.site.trace {
				r.trace[n] = true
			}
		}
	}
	for _, s := range all {
		if !own[s] && !r.calls[s.call] {
			r.others = append(r.others, s)
		}
	}
	p.changed(r)
	r.follow()
	if r.shared != "" {
		return "the text that holds the credential " + r.shared
	}
	if r.reader != "" {
		p.remark("the text that changes is " + r.reader)
	}
	return ""
}

// changed starts the reach at the expressions and places that the edits change.
func (p *plan) changed(r *reach) {
	for _, e := range p.cut.Elements {
		n := e.Node.(*jssyntax.Node)
		if n.Kind == jssyntax.ExprStmt {
			n = n.A
		}
		p.a.changedArguments(n, r)
		switch {
		case n.Kind == jssyntax.Assign && n.A.Kind == jssyntax.Member && n.Name == "=":
			r.target(n.A.A)
		case n.Kind == jssyntax.Assign:
			r.target(n.A)
		case p.a.isChained(n):
			r.queue = append(r.queue, n)
		case n.Kind == jssyntax.Call && n.A.Kind == jssyntax.Member:
			r.target(n.A.A)
		default:
			r.queue = append(r.queue, n)
		}
	}
	for _, l := range p.cut.Leaves() {
		if n, ok := l.Node.(*jssyntax.Node); ok {
			r.queue = append(r.queue, n)
		}
	}
}

// assemble puts all edits of the plan together.
func (p *plan) assemble() ([]fixes.Edit, string) {
	replace := map[*jssyntax.Node]string{}
	nodes := make([]*jssyntax.Node, 0, len(p.cut.Elements))
	for _, e := range p.cut.Elements {
		nodes = append(nodes, e.Node.(*jssyntax.Node))
	}
	for obj := range p.emptyObjects() {
		if q := obj.Parent; q.Kind == jssyntax.Property && slices.Contains(paramOptions, q.Name) && q.Parent.Kind == jssyntax.ObjectLit && len(q.Parent.List) > 1 {
			nodes = append(nodes, q)
		}
	}
	for _, h := range p.hoister.list {
		text := p.a.declaration(h)
		if slices.Contains(nodes, h.stmt) && replace[h.stmt] == "" {
			replace[h.stmt] = text
			continue
		}
		indent, _ := p.a.lineIndent(h.stmt.Span.Start)
		p.edits = append(p.edits, p.a.insertion(h.stmt.Span.Start, text+p.a.partOf(h.stmt).style.newline+indent))
	}
	for _, one := range p.hoister.added {
		p.edits = append(p.edits, p.a.addImport(one))
	}
	removed, why := p.a.remove(nodes, replace)
	if why != "" {
		return nil, why
	}
	cuts, why := p.cut.Edits(func(string) string { return p.a.file.Src })
	if why != "" {
		return nil, why
	}
	out := append(append(removed, cuts...), p.edits...)
	out = append(out, p.unused(out)...)
	for _, n := range p.a.moved {
		if !slices.ContainsFunc(out, func(e fixes.Edit) bool { return e.Contains(n.Span) }) {
			return nil, "the value " + p.a.short(n) + " would be evaluated twice; read it into a variable first"
		}
	}
	return fixes.Outermost(out), ""
}

// paramOptions are options that may as well be left out as be empty.
var paramOptions = []string{"data", "params", "qs", "query", "searchParams", "queryParams"}
