package shscan

import (
	"slices"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// authorize plans what a request that loses its credentials gains.
func (p *plan) authorize(r *request) string {
	if r.header != nil {
		return p.leftover(r)
	}
	h, why := p.a.header(r)
	if why != "" {
		return why
	}
	for _, s := range r.sites {
		p.keepBody(s)
	}
	if h.value == "" {
		return "" // key= without a value: nothing to send instead
	}
	s := r.first()
	if h.cond != "" && s.lang == syntax.LangZsh {
		return "zsh would make one word of a conditional header; add it by hand"
	}
	r.gains = true
	p.otherHeaders(r)
	if g := p.vacant(r, h); g != nil {
		if why := p.takePlace(s, g, h); why != "" {
			return why
		}
		return p.order(r)
	}
	if h.inPlace {
		return "it is not known under which conditions the credential is sent"
	}
	at, chunkAt, blank := s.headerPlace()
	text := s.c.spell(h.spell(s.client), chunkAt)
	switch {
	case blank:
		text = " " + text
	case s.c.opensLine(chunkAt):
		text += " \\" + p.a.lineStart(at)
	default:
		text += " "
	}
	p.insert(s.c, chunkAt, fixes.Edit{Span: fixes.Span{Start: at, End: at}, New: text})
	return p.order(r)
}

// opensLine reports whether a word is the first on a line that a backslash joins to
// the one before.
func (c *chunk) opensLine(at int) bool {
	before := strings.TrimRight(c.text[:at], " \t")
	return strings.HasSuffix(before, "\\\n")
}

// lineStart returns the line end before an offset of the file, and what stands
// between the two.
func (a *analysis) lineStart(at int) string {
	start := strings.LastIndexByte(a.src[:at], '\n')
	if start > 0 && a.src[start-1] == '\r' {
		start--
	}
	return a.src[max(start, 0):at]
}

// loginOptions make the client send an Authorization header of its own.
var loginOptions = []string{"-u", "--user", "--http-user", "--http-password", "--password"}

// otherHeaders makes a remark on options that may set the header already.
func (p *plan) otherHeaders(r *request) {
	for _, s := range r.sites {
		for _, g := range s.given {
			x := arg{texts: g.value}
			switch start := x.start(); {
			case slices.Contains(loginOptions, g.name):
				p.remark(g.name + " sends another login, which the header replaces")
			case g.role == headerLine && (start == "" || start[0] == '@'):
				p.remark("another header, which is not known, may be the same one")
			}
		}
	}
}

// order makes a remark if the commands that a command line runs first would be run
// in another order.
func (p *plan) order(r *request) string {
	s := r.first()
	count, moved := 0, false
	syntax.Walk(s.call, func(n syntax.Node) bool {
		if _, ok := n.(*syntax.CmdSubst); ok {
			count++
			return false
		}
		return true
	})
	for _, c := range r.creds {
		for _, part := range c.value.Parts {
			if x, ok := part.Expr.(*expr); ok && x.effect {
				moved = true
			}
		}
	}
	if moved && count > 1 {
		p.remark("the commands in the line run in another order")
	}
	p.dropped(r)
	return ""
}

// dropped makes a remark if a command that prints a credential is not run any more.
func (p *plan) dropped(r *request) {
	for _, c := range r.creds {
		if c.name == "access_token" || !r.has("access_token") {
			continue
		}
		for _, part := range c.value.Parts {
			if x, ok := part.Expr.(*expr); ok && x.effect {
				p.remark("the command that prints the key is no longer run")
			}
		}
	}
}

// insert plans an edit that puts shell text into a chunk.
func (p *plan) insert(c *chunk, at int, e fixes.Edit) {
	p.edits = append(p.edits, e)
	part := c.part(at)
	if part.wrap != nil && !p.wrapped[part] && strings.Contains(e.New, ": ") {
		p.wrapped[part] = true
		p.edits = append(p.edits, part.wrap()...)
	}
}

// spell returns the header as shell text.
func (h authHeader) spell(c *client) string {
	line := "Authorization: Bearer " + h.value
	switch {
	case h.cond != "":
		return "${" + h.cond + ":+" + c.header + `"` + line + `"}`
	case h.literal != "" && h.quote == '\'' && !strings.Contains(h.literal, "'"):
		return c.header + "'Authorization: Bearer " + h.literal + "'"
	}
	return c.header + `"` + line + `"`
}

// headerPlace returns where a header goes, in the file and in the chunk: before
// the URL, or else behind the name of the client, after a blank.
func (s *site) headerPlace() (at, chunkAt int, blank bool) {
	for _, g := range s.given {
		if g.role == urlValue && g.args[0].owner == s.call && len(g.args[0].guards) == 0 {
			return g.from, g.args[0].at, false
		}
	}
	last := s.name
	if first := s.given[0]; first.args[0].owner == s.call && (first.name == "--disable" || strings.HasPrefix(first.args[0].literal(), "-q")) {
		last = first.args[0] // curl heeds -q only if it comes first
	}
	return last.span.End, last.at, true
}

// vacant returns the option whose place the header takes, or nil: one that goes as
// a whole and is there whenever the header must be.
func (p *plan) vacant(r *request, h authHeader) *given {
	s := r.first()
	always := h.cond == "" && !h.inPlace
	for _, name := range seapi.Credentials {
		for _, c := range r.creds {
			g := c.elem
			if c.name != name || g == nil || c.site != s || !p.cut.Removes(g) || !g.removable() || p.replaced[g.span()] == emptyBody || c.value.Empty() {
				continue
			}
			if always && len(g.guards()) == 0 || !always && (name == "access_token" || !r.has("access_token")) {
				return g
			}
		}
	}
	return nil
}

// has reports whether a request sends the credential of a name.
func (r *request) has(name string) bool {
	return slices.ContainsFunc(r.creds, func(c *credential) bool { return c.name == name && !c.value.Empty() })
}

// takePlace puts the header where an option was, or says why it cannot. An option
// of an array may be one of several commands.
func (p *plan) takePlace(s *site, g *given, h authHeader) string {
	if len(g.guards()) > 0 {
		h.cond = ""
	}
	span := g.span()
	text := h.spell(s.client)
	switch p.replaced[span] {
	case text:
		return ""
	case "":
		p.replaced[span] = text
	default:
		return seapi.TwoWays
	}
	if g.letter > 0 {
		text = " " + text // -sd key=K becomes -s -H …
	}
	c, at := g.args[0].c, g.args[0].at
	p.insert(c, at, fixes.Edit{Span: span, New: c.spell(text, at)})
	return ""
}

// emptyBody marks an option that an empty body takes the place of.
const emptyBody = "an empty body"

// keepBody keeps the method of a request that loses all its data: without any it
// would no longer be a POST. What went into the query needs its flag no more.
func (p *plan) keepBody(s *site) {
	var data []*given
	var flag *given
	for _, g := range s.given {
		switch g.role {
		case bodyData, formField:
			data = append(data, g)
		case intoQuery:
			flag = g
		}
	}
	if len(data) == 0 || slices.ContainsFunc(data, func(g *given) bool { return !p.cut.Removes(g) }) {
		return
	}
	if flag != nil {
		if span, ok := flag.removal(); ok {
			p.edits = append(p.edits, fixes.Edit{Span: span})
		}
		return
	}
	last := data[len(data)-1]
	if !last.removable() || p.replaced[last.span()] != "" {
		return
	}
	p.replaced[last.span()] = emptyBody
	text := s.client.empty
	switch {
	case last.role != bodyData || last.encoded || len(last.args) == 1 && !s.client.equals:
	case s.client.equals && len(last.args) == 1:
		text = last.name + "=''"
	default:
		text = last.name + " ''"
	}
	if last.letter > 0 {
		text = " " + text
	}
	c, at := last.args[0].c, last.args[0].at
	p.insert(c, at, fixes.Edit{Span: last.span(), New: c.spell(text, at)})
}
