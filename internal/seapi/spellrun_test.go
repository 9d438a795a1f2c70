package seapi

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// Fake credentials.
const (
	fakeKey   = "abcdefghijklmnopqrstuv(("
	fakeToken = "tokentokentokentoken12))"
)

// scope are the values of the names that have no constant. A name that is not
// here has itself behind an x as its value.
var scope = map[string]any{
	"K": fakeKey, "T": fakeToken, "n": 1, "m": 2,
	"base": "https://api.stackexchange.com/2.3", "url": "https://api.stackexchange.com/me?page=9", "location.protocol": "https:",
}

// run evaluates an expression as JavaScript does. It is independent of how a
// text is made of it.
func (s *spelling) run(n *node, conds map[string]bool) any {
	switch n.kind {
	case strNode:
		return n.quasis[0].text()
	case templateNode:
		out := n.quasis[0].text()
		for i, x := range n.list {
			out += fmt.Sprint(s.run(x, conds)) + n.quasis[i+1].text()
		}
		return out
	case numberNode:
		i, _ := strconv.Atoi(n.name)
		return i
	case identNode:
		return s.runIdent(n, conds)
	case sumNode:
		out := s.run(n.list[0], conds)
		for _, x := range n.list[1:] {
			out = plus(out, s.run(x, conds))
		}
		return out
	case condNode:
		if conds[s.src[n.list[0].span.Start:n.list[0].span.End]] {
			return s.run(n.list[1], conds)
		}
		return s.run(n.list[2], conds)
	case callNode:
		if n.name == encoder {
			return encodeURIComponent(fmt.Sprint(s.run(n.list[0], conds)))
		}
		return n.name
	}
	return s.runEntries(n, conds)
}

func (s *spelling) runIdent(n *node, conds map[string]bool) any {
	if n.ref != nil {
		return s.run(n.ref, conds)
	}
	if v, ok := scope[n.name]; ok {
		return v
	}
	return "x" + n.name
}

// runEntries evaluates a joined list or a params object.
func (s *spelling) runEntries(n *node, conds map[string]bool) string {
	var out []string
	sep := n.name
	for i, x := range n.list {
		v := fmt.Sprint(s.run(x, conds))
		if n.kind == paramsNode {
			v, sep = url.QueryEscape(n.keys[i])+"="+url.QueryEscape(v), "&"
		}
		out = append(out, v)
	}
	return strings.Join(out, sep)
}

// plus adds as JavaScript does: numbers, or else texts.
func plus(a, b any) any {
	x, isNumber := a.(int)
	y, both := b.(int)
	if isNumber && both {
		return x + y
	}
	return fmt.Sprint(a) + fmt.Sprint(b)
}

// encodeURIComponent encodes as JavaScript does.
func encodeURIComponent(s string) string {
	return strings.NewReplacer("+", "%20", "%21", "!", "%27", "'", "%28", "(", "%29", ")", "%2A", "*").Replace(url.QueryEscape(s))
}

// conditions returns the tests of all conditionals, in order.
func (s *spelling) Conditions() []string {
	var out []string
	var walk func(n *node)
	walk = func(n *node) {
		if n.kind == condNode {
			out = append(out, s.src[n.list[0].span.Start:n.list[0].span.End])
		}
		for _, x := range n.list {
			walk(x)
		}
	}
	for _, x := range s.consts {
		walk(x)
	}
	walk(s.body)
	slices.Sort(out)
	return slices.Compact(out)
}

// without cuts the credentials of a spelling and returns the source after, or
// what stands in the way.
func (s *spelling) without() (after, why string) {
	c := &Cut{Carried: map[any]bool{}}
	var urls []*URL
	for _, t := range s.texts(s.body) {
		u := NewHosts(nil).ParseURL(t)
		urls = append(urls, u)
		for i := range u.Params {
			if isCredentialParam(&u.Params[i]) {
				v := u.Value(&u.Params[i])
				if v.Broken != "" {
					return "", v.Broken
				}
				c.carry(v)
			}
		}
	}
	for _, u := range urls {
		if why := u.Without(c, isCredentialParam); why != "" {
			return "", why
		}
	}
	return s.edited(c)
}

// edited applies a cut to the source.
func (s *spelling) edited(c *Cut) (after, why string) {
	edits, why := c.Edits(func(string) string { return s.src })
	if why != "" {
		return "", why
	}
	after, err := fixes.Apply(s.src, tidy(append(edits, removals(c)...)))
	if err != nil {
		return "", err.Error()
	}
	return after, ""
}

// isCredentialParam reports whether a parameter is a credential.
func isCredentialParam(p *Param) bool { return slices.Contains(Credentials, p.Name) }

// carry notes the expressions of a value, which a header would evaluate.
func (c *Cut) carry(v Value) {
	for _, p := range v.Parts {
		if p.Expr != nil {
			c.Carried[p.Expr] = true
		}
	}
}

// removals returns the edits that delete the elements of a cut.
func removals(c *Cut) []fixes.Edit {
	var out []fixes.Edit
	for _, e := range c.Elements {
		n := e.Node.(*node)
		spans := n.items
		if n.kind == joinNode {
			for _, x := range n.list {
				spans = append(spans, x.span)
			}
		}
		i := slices.Index(n.elems, e)
		own := spans[i]
		switch keptBefore := slices.ContainsFunc(n.elems[:i], func(e *Element) bool { return !slices.Contains(c.Elements, e) }); {
		case keptBefore:
			own.Start = spans[i-1].End
		case i+1 < len(spans):
			own.End = spans[i+1].Start
		}
		out = append(out, fixes.Edit{Span: own})
	}
	return out
}

// tidy leaves out edits that lie in a larger deletion.
func tidy(edits []fixes.Edit) []fixes.Edit {
	slices.SortFunc(edits, func(x, y fixes.Edit) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End))
	})
	var out []fixes.Edit
	for _, e := range edits {
		if n := len(out); n > 0 && out[n-1].Contains(e.Span) && out[n-1].New == "" {
			continue
		}
		out = append(out, e)
	}
	return out
}

// checkWithout compares what a spelling and the one after it evaluate to, under
// all conditions, and returns what is wrong, or "".
func checkWithout(before, after *spelling) string {
	conds := before.Conditions()
	for mask := range 1 << len(conds) {
		holds := map[string]bool{}
		for i, c := range conds {
			holds[c] = mask>>i&1 == 1
		}
		a, b := fmt.Sprint(before.run(before.body, holds)), fmt.Sprint(after.run(after.body, holds))
		if why := compareURLs(a, b); why != "" {
			return fmt.Sprintf("%s\n%s\n%s", why, a, b)
		}
	}
	return ""
}

// compareURLs returns in what two URLs differ beside the credentials of the
// first, and whether the second holds one.
func compareURLs(before, after string) string {
	a, err := url.Parse(before)
	if path, _, _ := strings.Cut(before, "?"); err != nil || strings.Contains(path, "&") {
		return "" // an unknown part was taken to hold the question mark
	}
	b, err := url.Parse(after)
	switch {
	case err != nil:
		return err.Error()
	case a.Scheme != b.Scheme, a.Host != b.Host, a.User.String() != b.User.String():
		return "the host changes"
	case a.EscapedPath() != b.EscapedPath():
		return "the path changes"
	case a.EscapedFragment() != b.EscapedFragment():
		return "the fragment changes"
	}
	want, got := others(a.RawQuery), others(b.RawQuery)
	for part := range strings.SplitSeq(b.RawQuery, "&") {
		if isCredential(part) {
			return "a credential is left"
		}
	}
	if !slices.Equal(want, got) {
		return "other parameters change"
	}
	return ""
}

// others returns the parameters of a query that are no credentials.
func others(query string) []string {
	return slices.DeleteFunc(strings.Split(query, "&"), func(part string) bool { return part == "" || isCredential(part) })
}

func isCredential(part string) bool { return slices.Contains(Credentials, nameOf(part)) }

// nameOf returns the name of a parameter, decoded, in lower case.
func nameOf(part string) string {
	name, _, _ := strings.Cut(part, "=")
	if s, err := url.QueryUnescape(name); err == nil {
		name = s
	}
	return strings.ToLower(name)
}
