package jsscan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// Scan returns the findings of one file, ordered by place. The path is only
// copied into the findings. Whatever the source is, Scan returns in bounded
// time; source that cannot be read but holds evidence is a finding itself.
func (s *Scanner) Scan(path string, src []byte) []fixes.Finding {
	return s.ScanProgram([]Source{{Path: path, Text: src}})
}

// ScanProgram returns the findings of files that belong together, ordered by path
// and place, as Scan does for one file. What flows from one of them to another is
// followed, and a fix may edit several.
func (s *Scanner) ScanProgram(list []Source) (out []fixes.Finding) {
	if !s.matters(list) {
		return nil
	}
	defer func() {
		if e := recover(); e != nil {
			out = []fixes.Finding{unreadable(list[0].Path, fixes.Span{}, fmt.Sprint("the file could not be analyzed: ", e))}
		}
	}()
	a := newProgram(expand(list), s)
	out = append(a.readMarkup(), a.findings()...)
	for _, p := range a.parts {
		if p.syntax.Status != jssyntax.Parsed && s.suspicious(p.code()) && a.mentionsCredential() {
			out = append(out, a.unparsed(p))
			out = append(out, a.tokenFindings(p)...)
		}
	}
	if s.notes || s.suppressed && len(a.silencers()) > 0 {
		out = append(out, a.noteFindings()...)
	}
	out = a.suppress(out, s.suppressed)
	if !s.notes { // only what a comment silences was looked for
		out = slices.DeleteFunc(out, func(f fixes.Finding) bool { return f.Rule > seapi.LastDefault && !f.Suppressed })
	}
	a.localize(out)
	slices.SortStableFunc(out, func(x, y fixes.Finding) int {
		return cmp.Or(cmp.Compare(x.Path, y.Path), x.Span.Compare(y.Span), cmp.Compare(x.Rule, y.Rule))
	})
	return out
}

// suspicious reports whether a file that does not parse names the API's host.
func (s *Scanner) suspicious(src []byte) bool {
	return s.hosts.MentionsHost(src)
}

// unparsed is the finding of a file that could not be parsed whole.
func (a *analysis) unparsed(p *part) fixes.Finding {
	at := 0
	reason := "syntax error"
	if e := p.syntax.Err; e != nil {
		at, reason = min(max(e.Offset, 0), p.syntax.Span.Len()), e.Reason
	}
	how := "only the parts that parse were checked"
	if p.syntax.Status == jssyntax.TokensOnly {
		how = "nothing in it could be checked"
	}
	f := unreadable(p.Path, span(at, at), reason+"; "+how)
	f.Span = f.Span.Shift(p.start)
	return f
}

func unreadable(path string, at fixes.Span, reason string) fixes.Finding {
	rule, _ := seapi.RuleByID("SE000")
	return fixes.Finding{
		Rule: rule.ID, Name: rule.Name, Severity: rule.Level, Confidence: fixes.Certain, Unit: fixes.UnitID(path, at),
		Message: "cannot parse this file: " + reason, Path: path, Span: at, NoFix: "the source does not parse",
	}
}

// findings analyzes the file.
func (a *analysis) findings() []fixes.Finding {
	if !a.mentionsCredential() {
		return nil
	}
	sites := a.sites()
	requests := a.requests(sites)
	for _, r := range requests {
		for _, s := range r.sites {
			if r.header == nil {
				r.header = a.existing(s)
			}
			r.noCORS = r.noCORS || a.isNoCORS(s)
		}
	}
	out := a.headerFindings(sites, requests)
	if a.namesHost() {
		a.total = 0
		requests = append(requests, a.unknownSites(requests)...)
	}
	list := units(requests)
	var fixed []*unit
	a.total = 0
	for _, u := range list {
		a.steps = 0
		a.plan(u, sites)
		u.id = a.unitID(u.requests[0].creds[0].span)
		if u.fix != nil {
			fixed = append(fixed, u)
		}
	}
	a.verify(fixed, sites)
	for _, u := range list {
		out = append(out, a.report(u)...)
	}
	return out
}

// isNoCORS reports whether fetch is told to send an opaque request.
func (a *analysis) isNoCORS(s *site) bool {
	it := s.bag.get("mode")
	return it != nil && it.val != nil && it.val.Kind == jssyntax.StringLit && it.val.Value == "no-cors"
}

// A cluster is the credentials of a unit that are spelled in one place.
type cluster struct {
	span  fixes.Span
	creds []*credential
	reqs  []*request
}

// clusters groups the credentials of a unit by place: those on one line or on
// lines that follow one another are one.
func (a *analysis) clusters(u *unit) []*cluster {
	var out []*cluster
	type item struct {
		c *credential
		r *request
	}
	var items []item
	for _, r := range u.requests {
		for _, c := range r.creds {
			items = append(items, item{c, r})
		}
	}
	slices.SortStableFunc(items, func(x, y item) int { return x.c.span.Compare(y.c.span) })
	for _, it := range items {
		if n := len(out); n > 0 && a.sameEntry(out[n-1], it.c) {
			last := out[n-1]
			last.span.End = max(last.span.End, it.c.span.End)
			last.creds = append(last.creds, it.c)
			if !slices.Contains(last.reqs, it.r) {
				last.reqs = append(last.reqs, it.r)
			}
			continue
		}
		out = append(out, &cluster{span: it.c.span, creds: []*credential{it.c}, reqs: []*request{it.r}})
	}
	return out
}

// sameEntry reports whether a credential belongs to a cluster: it is spelled in
// the same place, or close by for the same text.
func (a *analysis) sameEntry(c *cluster, x *credential) bool {
	if c.span.Overlaps(x.span) {
		return true
	}
	return a.partAt(c.span.Start) == a.partAt(x.span.Start) && slices.ContainsFunc(c.creds, func(o *credential) bool {
		gap := a.lineGap(c.span, x.span)
		return o.src == x.src && gap <= 1 || o.list != nil && o.list == x.list && gap <= nearLines
	})
}

// nearLines is how far apart the entries of one literal may be to be one
// finding.
const nearLines = 8

// lineGap returns the number of line ends between two spans.
func (a *analysis) lineGap(x, y fixes.Span) int {
	from, _ := a.file.Position(x.End)
	to, _ := a.file.Position(y.Start)
	return to - from
}

// report returns the findings of a unit.
func (a *analysis) report(u *unit) []fixes.Finding {
	var out []fixes.Finding
	for _, c := range a.clusters(u) {
		r := c.reqs[0]
		rule := ruleOf(r, c)
		f := fixes.Finding{
			Rule: rule.ID, Name: rule.Name, Unit: u.id, Severity: rule.Level, Confidence: r.confidence,
			Path: a.pathAt(c.span.Start), Span: c.span, Client: r.client.name, Subjects: c.names(), Fix: u.fix, NoFix: u.noFix, Secret: u.secret,
		}
		if r.confidence == fixes.Probable {
			f.Severity = fixes.Warning
		}
		f.Message = a.message(r, c, rule)
		for _, q := range c.reqs {
			f.Related = append(f.Related, fixes.Place{Path: a.pathAt(q.call.Span.Start), Span: q.shortSpan(), Message: "sent here"})
		}
		out = append(out, f)
	}
	return out
}

// shortSpan is the span of the call's callee: enough to see what sends.
func (r *request) shortSpan() fixes.Span {
	if r.call.A != nil {
		return r.call.A.Span
	}
	return r.call.Span
}

// names returns the credentials of a cluster, the key first.
func (c *cluster) names() []string {
	return seapi.SentNames(func(name string) bool {
		return slices.ContainsFunc(c.creds, func(x *credential) bool { return x.name == name })
	})
}

// ruleOf returns the first rule that fits a cluster.
func ruleOf(r *request, c *cluster) seapi.Rule {
	id := "SE003"
	inQueryToo := slices.ContainsFunc(c.creds, func(x *credential) bool { return x.src.where != inBody })
	switch names := c.names(); {
	case r.client.way == dropOnly:
		id = "SE005"
	case r.client.way == noHeaders && !r.client.opaque, r.jsonp, r.noCORS:
		id = "SE006"
	case r.header != nil:
		id = "SE004"
	case inQueryToo && slices.Contains(names, "access_token"):
		id = "SE002"
	case inQueryToo:
		id = "SE001"
	}
	rule, _ := seapi.RuleByID(id)
	return rule
}

// message says what is wrong and what to write instead.
func (a *analysis) message(r *request, c *cluster, rule seapi.Rule) string {
	names := strings.Join(c.names(), " and ")
	where := "query"
	if rule.ID == "SE003" {
		where = "body"
	}
	msg := ""
	switch rule.ID {
	case "SE005":
		msg = "key given to SE.init; the SDK needs none"
	case "SE006":
		how := r.client.name
		if r.jsonp {
			how += " with JSONP"
		}
		msg = fmt.Sprintf("%s in the %s of %s, which can send no Authorization header", names, where, how)
	case "SE004":
		msg = fmt.Sprintf("%s in the %s of %s although the Authorization header is sent", names, where, r.client.name)
	default:
		if r.client.opaque && r.confidence == fixes.Probable {
			return fmt.Sprintf("%s in the query of %s; send it as Authorization: Bearer", names, r.client.name)
		}
		msg = fmt.Sprintf("%s in the %s of %s; send it as Authorization: Bearer", names, where, r.client.name)
	}
	if r.confidence == fixes.Probable {
		msg += " (the host is not proven)"
	}
	if r.insecure {
		msg += "; it goes over http (SE007)"
	}
	return msg
}
