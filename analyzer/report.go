package analyzer

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A cluster is the credentials of a unit that are spelled in one place.
type cluster struct {
	spot
	creds []*credential
	reqs  []*request
}

// clusters groups the credentials of a unit by place: those on one line or on
// lines that follow one another are one.
func (in *interp) clusters(u *unit) []*cluster {
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
	slices.SortStableFunc(items, func(x, y item) int { return x.c.compare(y.c.spot) })
	for _, it := range items {
		if n := len(out); n > 0 && in.sameEntry(out[n-1], it.c) {
			last := out[n-1]
			last.span.End = max(last.span.End, it.c.span.End)
			last.creds = append(last.creds, it.c)
			if !slices.Contains(last.reqs, it.r) {
				last.reqs = append(last.reqs, it.r)
			}
			continue
		}
		out = append(out, &cluster{spot: it.c.spot, creds: []*credential{it.c}, reqs: []*request{it.r}})
	}
	return out
}

// nearLines is how far apart the entries of one literal may be to be one
// finding.
const nearLines = 8

// nearStatements is how far apart statements that add to one text may be to be
// one finding: conditions of their own stand around them.
const nearStatements = 3

// sameEntry reports whether a credential belongs to a cluster: it is spelled in
// the same place, or close by for the same text.
func (in *interp) sameEntry(c *cluster, x *credential) bool {
	if c.path != x.path {
		return false
	}
	if c.overlaps(x.spot) {
		return true
	}
	f := in.prog.byPath(x.path)
	gap := f.line(x.span.Start) - f.line(c.span.End)
	return slices.ContainsFunc(c.creds, func(o *credential) bool {
		return (o.src == x.src || in.sameText(o, x)) && gap <= nearStatements || o.list != nil && o.list == x.list && gap <= nearLines
	})
}

// sameText reports whether two credentials are parts of what one call sends, put
// there by the function that calls it.
func (in *interp) sameText(x, y *credential) bool {
	f := in.prog.fileOf(x.site.call)
	if x.site.call != y.site.call || f == nil || f.path != x.path || x.src.where != y.src.where {
		return false
	}
	fn := f.function(x.site.call)
	return fn != nil && f.span(fn).Contains(x.span) && f.span(fn).Contains(y.span)
}

// byPath returns a file by its name.
func (p *program) byPath(path string) *file {
	for _, f := range p.files {
		if f.path == path {
			return f
		}
	}
	return nil
}

// report returns the findings of a unit.
func (in *interp) report(u *unit) []fixes.Finding {
	var out []fixes.Finding
	for _, c := range in.clusters(u) {
		r := c.reqs[0]
		rule := ruleOf(r, c)
		f := fixes.Finding{
			Rule: rule.ID, Name: rule.Name, Unit: u.id, Severity: rule.Level, Confidence: r.confidence,
			Path: c.path, Span: c.span, Client: r.client.name, Subjects: c.names(), Fix: u.fix, NoFix: u.noFix, Secret: u.secret,
		}
		if r.confidence == fixes.Probable {
			f.Severity = fixes.Warning
		}
		f.Message = message(r, c, rule)
		for _, q := range c.reqs {
			f.Related = append(f.Related, fixes.Place{Path: q.file.path, Span: q.file.span(q.call.Fun), Message: "sent here"})
		}
		out = append(out, f)
	}
	return out
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
func message(r *request, c *cluster, rule seapi.Rule) string {
	names := strings.Join(c.names(), " and ")
	where := "query"
	if rule.ID == "SE003" {
		where = "body"
	}
	msg := fmt.Sprintf("%s in the %s of %s; send it as Authorization: Bearer", names, where, r.client.name)
	if rule.ID == "SE004" {
		msg = fmt.Sprintf("%s in the %s of %s although the Authorization header is sent", names, where, r.client.name)
	}
	if r.confidence == fixes.Probable && !r.client.opaque {
		msg += " (the host is not proven)"
	}
	if r.insecure {
		msg += "; it goes over http (SE007)"
	}
	return msg
}

// unreadable is the finding of a file that does not parse.
func unreadable(path string, at fixes.Span, reason string) fixes.Finding {
	rule, _ := seapi.RuleByID("SE000")
	return fixes.Finding{
		Rule: rule.ID, Name: rule.Name, Severity: rule.Level, Confidence: fixes.Certain, Unit: fixes.UnitID(path, at),
		Message: "cannot parse this file: " + reason + "; only the parts that parse were checked", Path: path, Span: at, NoFix: "the source does not parse",
	}
}
