package shscan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// Scan returns the findings of one file, ordered by place. The path says what
// kind of file it is and is copied into the findings. Whatever the source is, Scan
// returns in bounded time; source that cannot be read but holds evidence is a
// finding itself.
func (s *Scanner) Scan(path string, src []byte) (out []fixes.Finding) {
	if !s.Evidence(src) {
		return nil
	}
	defer func() {
		if e := recover(); e != nil {
			out = []fixes.Finding{unreadable(path, fixes.Span{}, fmt.Sprint("the file could not be analyzed: ", e))}
		}
	}()
	a := newAnalysis(path, string(src), s.hosts)
	out = a.findings()
	out = append(out, a.unparsed()...)
	if s.notes {
		out = append(out, a.documented(out)...)
	}
	out = a.suppress(out, s.suppressed)
	slices.SortStableFunc(out, func(x, y fixes.Finding) int {
		return cmp.Or(x.Span.Compare(y.Span), cmp.Compare(x.Rule, y.Rule))
	})
	return out
}

// unparsed returns the findings of code that could not be parsed, if it names a
// client, a host of the API and a credential.
func (a *analysis) unparsed() []fixes.Finding {
	var out []fixes.Finding
	whole := []byte(a.src)
	if a.why != "" && mentionsClient(a.src) && a.hosts.MentionsHost(whole) && namesCredential(whole) {
		out = append(out, unreadable(a.path, fixes.Span{}, a.why+"; nothing in it could be checked"))
	}
	for _, b := range a.broken {
		text := []byte(b.c.text)
		if !b.c.shown || !a.hosts.MentionsHost(text) || !namesCredential(text) {
			continue
		}
		out = append(out, unreadable(a.path, fixes.Span{Start: b.at, End: b.at}, b.reason+"; only the parts that parse were checked"))
	}
	return out
}

// documented returns the notes about URLs that comments show, or a document. What
// is found otherwise is not told twice.
func (a *analysis) documented(found []fixes.Finding) []fixes.Finding {
	var out []fixes.Finding
	isDocument := kindOf(a.path, a.src) == markdown
	for _, start := range a.lines {
		from, end := start, lineEnd(a.src, start)
		if !isDocument {
			m := commentStart.FindStringIndex(a.src[start:end])
			if m == nil {
				continue
			}
			from += m[0]
		}
		for _, d := range a.hosts.Document(a.src[from:end]) {
			d.Span = d.Span.Shift(from)
			told := func(f fixes.Finding) bool { return f.Span.Overlaps(d.Span) || d.Span.Contains(f.Span) }
			if !slices.ContainsFunc(found, told) {
				out = append(out, seapi.DocumentedNote(a.path, d))
			}
		}
	}
	return out
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
	requests := a.requests()
	out := a.headerFindings(requests)
	list := units(requests)
	var fixed []*unit
	for _, u := range list {
		a.plan(u)
		u.id = fixes.UnitID(a.path, u.requests[0].creds[0].span)
		if u.fix != nil {
			fixed = append(fixed, u)
		}
	}
	a.verify(fixed)
	for _, u := range list {
		out = append(out, a.report(u)...)
	}
	return out
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
	var out []*cluster
	for _, it := range items {
		if n := len(out); n > 0 && (out[n-1].span.Overlaps(it.c.span) || a.line(it.c.span.Start)-a.line(out[n-1].span.End) <= 1) {
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

// report returns the findings of a unit.
func (a *analysis) report(u *unit) []fixes.Finding {
	var out []fixes.Finding
	for _, c := range a.clusters(u) {
		r := c.reqs[0]
		rule := ruleOf(r, c)
		f := fixes.Finding{
			Rule: rule.ID, Name: rule.Name, Unit: u.id, Severity: rule.Level, Confidence: r.confidence,
			Path: a.path, Span: c.span, Client: r.first().client.name, Subjects: c.names(), Fix: u.fix, NoFix: u.noFix, Secret: u.secret,
		}
		if r.confidence == fixes.Probable {
			f.Severity = min(f.Severity, fixes.Warning)
		}
		f.Message = message(r, c)
		for _, q := range c.reqs {
			f.Related = append(f.Related, fixes.Place{Path: a.path, Span: q.first().name.span, Message: "sent here"})
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

// inQuery reports whether a credential of the cluster is in the query.
func (c *cluster) inQuery() bool {
	return slices.ContainsFunc(c.creds, func(x *credential) bool { return x.src.where != inBody })
}

// ruleOf returns the first rule that fits a cluster.
func ruleOf(r *request, c *cluster) seapi.Rule {
	id := "SE003"
	switch names := c.names(); {
	case r.first().c.doc:
		id = "SE101"
	case r.header != nil:
		id = "SE004"
	case c.inQuery() && slices.Contains(names, "access_token"):
		id = "SE002"
	case c.inQuery():
		id = "SE001"
	}
	rule, _ := seapi.RuleByID(id)
	return rule
}

// message says what is wrong and what to write instead.
func message(r *request, c *cluster) string {
	where := map[bool]string{true: "query", false: "body"}[c.inQuery()]
	msg := fmt.Sprintf("%s in the %s of %s", strings.Join(c.names(), " and "), where, r.first().client.name)
	if r.first().c.doc {
		msg += " in an example"
	}
	if r.header != nil {
		msg += " although the Authorization header is sent"
	} else {
		msg += "; send it as Authorization: Bearer"
	}
	if r.confidence == fixes.Probable {
		msg += " (the host is not proven)"
	}
	if r.insecure {
		msg += "; it goes over http (SE007)"
	}
	return msg
}
