package analyzer

import (
	"go/ast"
	"net/url"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

var urlRows = map[string]functionRow{
	"net/url.Parse": parseURL, "net/url.ParseRequestURI": parseURL,
	"net/url.URL.String":           urlString,
	"net/url.URL.Query":            urlQuery,
	"net/url.URL.JoinPath":         joinPathMethod,
	"net/url.JoinPath":             joinPath,
	"net/url.URL.Parse":            resolve,
	"net/url.URL.ResolveReference": resolve,
	"path.Join":                    pathJoin,
}

// parseURL evaluates url.Parse.
func parseURL(in *interp, c *call) *value {
	v := in.alloc(urlObj, c.n, nil, &contents{texts: in.spelled(c.expr(0), c.arg(0))})
	return results(c.n, []*value{v, unknown(c.n)})
}

func urlString(in *interp, c *call) *value {
	if c.recv == nil || c.recv.obj == nil || c.recv.obj.kind != urlObj {
		return in.opaqueResult(c)
	}
	if c.recv.obj.param && in.contents(c.recv.obj).texts == nil {
		return in.memoized(c.name, []*value{c.recv}, c.n)
	}
	return textValue(in.urlTexts(c.recv.obj))
}

// urlTexts returns the text of a URL object: what it was made from, with the
// parts that were assigned.
func (in *interp) urlTexts(o *object) []seapi.Text {
	c := in.contents(o)
	base := c.texts
	if base == nil {
		base = []seapi.Text{{{Expr: expr{o.node, o.whole()}}}}
	}
	parts := c.fields
	if parts["Scheme"] == nil && parts["Host"] == nil && parts["Path"] == nil && parts["RawQuery"] == nil {
		return base
	}
	var out []seapi.Text
	for _, t := range base {
		before, query := splitQuery(t)
		if parts["Scheme"] != nil || parts["Host"] != nil || parts["Path"] != nil {
			before = in.rebuilt(before, parts)
		}
		if parts["RawQuery"] == nil {
			if query != nil {
				before = append(before, query...)
			}
			out = append(out, before)
			continue
		}
		rq := parts["RawQuery"]
		if isEmptyText(rq) {
			out = append(out, before)
			continue
		}
		for _, q := range textsOf(rq) {
			out = append(out, append(append(slices.Clone(before), seapi.Piece{Lit: "?"}), q...))
		}
	}
	return seapi.Capped(out)
}

// rebuilt returns a URL without its query, of which some parts were assigned.
func (in *interp) rebuilt(t seapi.Text, parts map[string]*value) seapi.Text {
	scheme, host, path := seapi.Text{}, seapi.Text{}, seapi.Text{}
	if s, ok := t.Known(); ok {
		if u, err := url.Parse(s); err == nil {
			scheme, host, path = seapi.Literal(u.Scheme), seapi.Literal(u.Host), seapi.Literal(u.EscapedPath())
		}
	} else if u := in.prog.hosts.ParseURL(t); u.Host != "" {
		scheme, host = seapi.Literal(u.Scheme), seapi.Literal(u.Host)
		path = seapi.Text{{Lit: "/"}, {Expr: expr{nil, nil}}}
	} else {
		host = t
	}
	get := func(name string, old seapi.Text) seapi.Text {
		if v := parts[name]; v != nil {
			return textsOf(v)[0]
		}
		return old
	}
	scheme, host, path = get("Scheme", scheme), get("Host", host), get("Path", path)
	out := append(slices.Clone(scheme), seapi.Piece{Lit: "://"})
	out = append(out, host...)
	if s, ok := path.Known(); ok && s != "" && !strings.HasPrefix(s, "/") {
		out = append(out, seapi.Piece{Lit: "/"})
	}
	return append(out, path...)
}

// splitQuery splits a URL at its question mark, which begins the second part;
// that is nil if there is none.
func splitQuery(t seapi.Text) (before, query seapi.Text) {
	for i, p := range t {
		switch {
		case p.Inner != nil:
			head, tail := splitQuery(p.Inner)
			if tail != nil {
				// Have: the question mark is inside, so that the expression is taken apart.
				before = append(slices.Clone(t[:i]), guardEach(head, p.Guards)...)
				return before, append(guardEach(tail, p.Guards), t[i+1:]...)
			}
		case p.Expr == nil:
			if at := strings.IndexByte(p.Lit, '?'); at >= 0 {
				head, tail := splitPiece(p, at)
				before = slices.Clone(t[:i])
				if head.Lit != "" {
					before = append(before, head)
				}
				return before, append(seapi.Text{tail}, t[i+1:]...)
			}
		}
	}
	return slices.Clone(t), nil
}

// splitPiece splits a literal piece. One that is not spelled byte for byte goes
// to the second part whole, as far as edits are concerned.
func splitPiece(p seapi.Piece, at int) (head, tail seapi.Piece) {
	head, tail = p, p
	head.Lit, tail.Lit = p.Lit[:at], p.Lit[at:]
	if p.Src.Len() == len(p.Lit) {
		head.Src.End, tail.Src.Start = p.Src.Start+at, p.Src.Start+at
	}
	return head, tail
}

// guardEach adds conditions to each piece of a text.
func guardEach(t seapi.Text, guards []seapi.Guard) seapi.Text {
	out := slices.Clone(t)
	if len(guards) == 0 {
		return out
	}
	for i := range out {
		out[i].Guards = append(slices.Clone(guards), out[i].Guards...)
	}
	return out
}

// urlQuery evaluates u.Query(): the entries of the URL as a new bag.
func urlQuery(in *interp, c *call) *value {
	k := &contents{}
	switch {
	case c.recv == nil || c.recv.obj == nil:
		k.open = true
	default:
		in.queryItems(c.recv.obj, k, c.n)
	}
	return in.alloc(bag, c.n, in.typeOf(c.n), k)
}

// queryItems adds the entries of a URL to a bag.
func (in *interp) queryItems(o *object, k *contents, n ast.Node) {
	if o.param && in.contents(o).texts == nil && in.contents(o).fields["RawQuery"] == nil {
		k.open = true
		return
	}
	var texts []seapi.Text
	for _, t := range in.urlTexts(o) {
		if _, q := splitQuery(t); q != nil {
			if q[0].Lit == "?" {
				q = q[1:]
			} else if q[0].Src.Len() == len(q[0].Lit) {
				q[0].Lit, q[0].Src.Start = q[0].Lit[1:], q[0].Src.Start+1
			}
			if len(q) > 0 {
				texts = append(texts, q)
			}
		}
	}
	if texts != nil {
		k.items = []item{{texts: texts, node: n}}
	}
}

// urlField evaluates a field of a URL object.
func (in *interp) urlField(x *value, name string, n ast.Expr) *value {
	if name == "RawQuery" {
		k := &contents{}
		in.queryItems(x.obj, k, n)
		switch {
		case k.open:
		case len(k.items) == 0:
			return &value{texts: []seapi.Text{{}}, origin: n}
		default:
			return textValue(k.items[0].texts)
		}
	}
	if u := in.knownURL(x.obj); u != nil {
		switch name {
		case "Host":
			return textValue([]seapi.Text{{{Lit: u.Host}}})
		case "Scheme":
			return textValue([]seapi.Text{{{Lit: u.Scheme}}})
		case "Path":
			return textValue([]seapi.Text{{{Lit: u.Path}}})
		}
	}
	return in.initial(x.obj, name, n, in.typeOf(n), nil)
}

// knownURL returns a URL object whose text is known, or nil.
func (in *interp) knownURL(o *object) *url.URL {
	c := in.contents(o)
	if len(c.texts) != 1 || c.edited {
		return nil
	}
	s, ok := c.texts[0].Known()
	if !ok {
		return nil
	}
	u, err := url.Parse(s)
	if err != nil {
		return nil
	}
	return u
}

// joined appends the elements of a path to a URL.
func (in *interp) joined(base []seapi.Text, c *call, first int) []seapi.Text {
	out := make([]seapi.Text, 0, len(base))
	for _, t := range base {
		before, query := splitQuery(t)
		for i := first; i < len(c.args); i++ {
			before = append(before, seapi.Piece{Lit: "/"})
			if list := in.spelled(c.expr(i), c.arg(i)); len(list) == 1 {
				before = append(before, unspelled(list[0])...)
			} else {
				before = append(before, seapi.Piece{Expr: expr{c.expr(i), c.arg(i)}, Sticky: true})
			}
		}
		out = append(out, append(before, query...))
	}
	return out
}

func joinPath(in *interp, c *call) *value {
	if len(c.args) == 0 {
		return in.opaqueResult(c)
	}
	v := textValue(in.joined(in.spelled(c.expr(0), c.arg(0)), c, 1))
	return results(c.n, []*value{v, unknown(c.n)})
}

func joinPathMethod(in *interp, c *call) *value {
	if c.recv == nil || c.recv.obj == nil {
		return in.opaqueResult(c)
	}
	return in.alloc(urlObj, c.n, nil, &contents{texts: in.joined(in.urlTexts(c.recv.obj), c, 0)})
}

func pathJoin(in *interp, c *call) *value {
	if len(c.args) < 2 {
		return in.memoized(c.name, c.args, c.n)
	}
	return textValue(in.joined(in.spelled(c.expr(0), c.arg(0)), c, 1))
}

// resolve evaluates base.Parse(ref) and base.ResolveReference(ref).
func resolve(in *interp, c *call) *value {
	if c.recv == nil || c.recv.obj == nil || c.recv.obj.kind != urlObj {
		return in.opaqueResult(c)
	}
	refs := textsOf(c.arg(0))
	method := c.name == "net/url.URL.ResolveReference"
	if method && c.arg(0).obj != nil {
		refs = in.refTexts(c.arg(0).obj)
	} else if !method {
		refs = in.spelled(c.expr(0), c.arg(0))
	}
	var out []seapi.Text
	for _, base := range in.urlTexts(c.recv.obj) {
		for _, ref := range refs {
			out = append(out, in.resolved(base, ref))
		}
	}
	v := in.alloc(urlObj, c.n, nil, &contents{texts: seapi.Capped(out)})
	if method {
		return v
	}
	return results(c.n, []*value{v, unknown(c.n)})
}

// refTexts returns the text of a URL object that may be relative.
func (in *interp) refTexts(o *object) []seapi.Text {
	c := in.contents(o)
	if !c.edited || c.fields["Host"] != nil {
		return in.urlTexts(o)
	}
	out := []seapi.Text{{}}
	if p := c.fields["Path"]; p != nil {
		out = textsOf(p)
	}
	if q := c.fields["RawQuery"]; q != nil {
		out = seapi.Product(seapi.Product(out, []seapi.Text{seapi.Literal("?")}), textsOf(q))
	}
	return out
}

// resolved returns a reference that is resolved against a base: its scheme and
// host are enough.
func (in *interp) resolved(base, ref seapi.Text) seapi.Text {
	if u := in.prog.hosts.ParseURL(ref); u.Host != "" {
		return ref
	}
	u := in.prog.hosts.ParseURL(base)
	if u.Host == "" {
		before, _ := splitQuery(base)
		return append(before, ref...)
	}
	return append(seapi.Text{{Lit: u.Scheme + "://" + u.Host + "/"}}, ref...)
}
