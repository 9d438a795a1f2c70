package shscan

import (
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A plan collects the edits of a unit.
type plan struct {
	a        *analysis
	cut      seapi.Cut
	edits    []fixes.Edit
	replaced map[fixes.Span]string // what takes the place of options
	wrapped  map[*chunk]bool
	unsafe   []string
}

// plan works out the fix of a unit, or why there is none.
func (a *analysis) plan(u *unit) {
	p := &plan{a: a, cut: seapi.Cut{Carried: map[any]bool{}}, replaced: map[fixes.Span]string{}, wrapped: map[*chunk]bool{}}
	for _, r := range u.requests {
		if u.noFix = p.request(r); u.noFix != "" {
			return
		}
	}
	p.readers(u)
	edits, why := p.assemble(u)
	if u.noFix = why; why != "" {
		return
	}
	fix := &fixes.Fix{Message: u.fixMessage(), Safety: fixes.Safe, Edits: edits}
	if len(p.unsafe) > 0 {
		fix.Safety = fixes.Unsafe
		fix.Message += "; unsafe: " + strings.Join(p.unsafe, "; ")
	}
	u.fix = fix
}

func (p *plan) remark(s string) {
	if !slices.Contains(p.unsafe, s) {
		p.unsafe = append(p.unsafe, s)
	}
}

// request plans what a request loses and gains.
func (p *plan) request(r *request) string {
	s := r.first()
	switch {
	case r.class == seapi.HostProxied:
		return "the URL is handed to a proxy, which may drop the header or see the credential"
	case r.sharesText():
		return "the same text also goes to another host"
	case r.foreign:
		return "the same command also sends requests to another host, to which the credential must not go"
	case r.bare && r.header == nil:
		return "the same command also sends requests without a credential"
	case s.c.expanded:
		return "another shell expands the command before it is run; move the credential by hand"
	case s.escaped:
		return "the command stands in backquotes within quotes; write $(…) first"
	case p.a.cutShort(s):
		return "the & behind the URL ends the command; quote the URL first"
	}
	if r.confidence == fixes.Probable {
		p.remark("the host is not proven to be the API")
	}
	for _, c := range r.creds {
		for _, part := range c.value.Parts {
			if part.Expr != nil {
				p.cut.Carried[part.Expr] = true
			}
		}
	}
	for _, c := range r.creds {
		if why := p.credential(c); why != "" {
			return why
		}
	}
	return p.authorize(r)
}

// credential cuts one credential, the http scheme and the alias host.
func (p *plan) credential(c *credential) string {
	gone := func(q *seapi.Param) bool { return slices.Contains(seapi.Credentials, q.Name) }
	if why := c.url.Without(&p.cut, gone); why != "" {
		return why
	}
	for _, part := range c.value.Parts {
		if x, ok := part.Expr.(*expr); ok && part.Decode {
			p.decode(x)
		}
	}
	for _, src := range c.site.sources {
		for _, u := range src.urls {
			if src.where != inURL || u.Class != seapi.HostAPI {
				continue
			}
			if u.Scheme == "http" {
				if why := u.SecureScheme(&p.cut); why != "" {
					p.remark("the request stays on http, because " + why)
				}
			}
			if seapi.Alias(u.Host) {
				if why := u.SpellHost(&p.cut, seapi.PublicHosts[0]); why != "" {
					p.remark("the alias host may redirect, which drops the header")
				}
			}
		}
	}
	return ""
}

// decode writes the percent-encoded text of a constant raw.
func (p *plan) decode(x *expr) {
	decl := p.a.constant(x)
	if decl == nil {
		return
	}
	text, _ := x.bound.texts[0].Known()
	raw, err := url.PathUnescape(text)
	if err != nil {
		return
	}
	quoted, err := syntax.Quote(raw, syntax.LangPOSIX)
	if err != nil {
		return
	}
	p.edits = append(p.edits, fixes.Edit{Span: decl.c.node(decl.word), New: decl.c.spell(quoted, int(decl.word.Pos().Offset()))})
}

// cutShort reports whether an & that is part of the URL, as people mean it, ends
// the command.
func (a *analysis) cutShort(s *site) bool {
	_, end := offsets(s.call)
	rest := s.c.text[min(end, len(s.c.text)):]
	return len(rest) > 1 && rest[0] == '&' && (rest[1] == '_' || rest[1]|0x20 >= 'a' && rest[1]|0x20 <= 'z')
}

// readers looks for other uses of what is cut: a variable that is also compared,
// stored or handed to another command.
func (p *plan) readers(u *unit) {
	own := maps.Clone(p.a.selfReads)
	touched := map[string]bool{}
	for _, r := range u.requests {
		for _, s := range r.sites {
			for _, src := range s.sources {
				for _, t := range src.texts {
					p.variables(t, own, touched)
				}
			}
		}
	}
	if len(touched) == 0 {
		return
	}
	for i, t := range p.a.trees {
		for _, s := range t {
			p.a.otherReaders(s, p.a.chunks[i], touched, own, p)
		}
	}
	for name := range touched {
		if p.a.readInMakefile(name, own) {
			p.remark(shownName(name) + " is also read elsewhere")
		}
		if p.a.exported[name] {
			p.remark(shownName(name) + " is exported, and other programs may read it")
		}
	}
}

// variables finds the variables that hold text that is cut, and the places where
// the requests of the unit read variables.
func (p *plan) variables(t seapi.Text, own map[syntax.Node]bool, touched map[string]bool) {
	for _, piece := range t {
		if x, ok := piece.Expr.(*expr); ok && x.node != nil {
			own[x.node] = true
			if syntax.ValidName(x.name) && piece.Inner != nil && p.cuts(piece.Inner, x.c.node(x.node)) {
				touched[x.name] = true
			}
		}
		p.variables(piece.Inner, own, touched)
	}
}

// cuts reports whether something of a text is cut where it is spelled, outside of
// the expression that evaluates to it.
func (p *plan) cuts(t seapi.Text, outside fixes.Span) bool {
	return slices.ContainsFunc(t, func(piece seapi.Piece) bool {
		if piece.Elem != nil && slices.Contains(p.cut.Elements, piece.Elem) {
			return true
		}
		if piece.Leaf != nil && piece.Expr == nil && !outside.Contains(piece.Src) && slices.Contains(p.cut.Leaves(), piece.Leaf) {
			return true
		}
		return p.cuts(piece.Inner, outside)
	})
}

// readInMakefile reports whether a makefile expands a variable in other places than
// the given ones.
func (a *analysis) readInMakefile(name string, own map[syntax.Node]bool) bool {
	if !strings.HasPrefix(name, holePrefix) {
		return false
	}
	n := 0
	for node := range own {
		if x, ok := node.(*syntax.ParamExp); ok && x.Param != nil && x.Param.Value == name {
			n++
		}
	}
	short := regexp.QuoteMeta(shownName(name))
	return len(regexp.MustCompile(`\$[({]`+short+`\b`).FindAllString(a.src, -1)) > n
}

// printers are commands that only show what they are given.
var printers = []string{"echo", "printf", "log", "info", "debug", "warn", "error", "logger", "die", "print", "msg"}

// otherReaders makes remarks on the commands of a statement that read touched
// variables for other purposes.
func (a *analysis) otherReaders(s *syntax.Stmt, c *chunk, touched map[string]bool, own map[syntax.Node]bool, p *plan) {
	var stack []syntax.Node
	syntax.Walk(s, func(n syntax.Node) bool {
		if n == nil {
			stack = stack[:len(stack)-1]
			return true
		}
		stack = append(stack, n)
		x, ok := n.(*syntax.ParamExp)
		if !ok || x.Param == nil || !touched[x.Param.Value] || own[n] {
			return true
		}
		for i := len(stack) - 1; i >= 0; i-- {
			switch outer := stack[i].(type) {
			case *syntax.CallExpr:
				if len(outer.Args) == 0 {
					continue
				}
				name := outer.Args[0].Lit()
				if slices.Contains(printers, name) {
					return true
				}
				if name == "" {
					name = "another command"
				}
				p.remark("the text is also read by " + name)
				return true
			case *syntax.TestClause:
				p.remark("the text is also compared")
				return true
			}
		}
		p.remark("the text is also read by another command")
		return true
	})
}
