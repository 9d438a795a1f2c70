package seapi

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// Credentials are the parameters that authenticate a request, the one that
// stands for the other first: a request that sends a token needs no key.
var Credentials = []string{"access_token", "key"}

// A Param is one parameter of a request, wherever it is spelled.
type Param struct {
	Name   string  // decoded, lower case
	Guards []Guard // conditions under which it is sent
	Raw    bool    // the value is encoded when it is sent

	start, value, end int // in the flat text, without separators

	// unset is the expression that is the value where its text is known and
	// empty, as of a key that is still to be filled in.
	unset *occurrence
}

// A URL is a Text that spells a URL, or only a query.
type URL struct {
	Scheme string // lower case; "" if unknown
	Host   string // as spelled; "" if unknown
	Class  HostClass
	Path   string // with an unknown part as "{}"
	Params []Param

	flat     *flatText
	hostAt   int
	question int // offset of the ? in the flat text; -1 if there is none
	query    [2]int
}

// ParseURL parses a text as a URL.
func (h Hosts) ParseURL(t Text) *URL {
	u := &URL{flat: flatten(t), question: -1}
	flat := string(u.flat.s)
	u.Scheme, u.Host, u.hostAt, u.Class = h.locate(flat)
	body, _, _ := strings.Cut(flat, "#")
	end := u.findQuery(body) // of the path
	if u.Class == HostAPI || u.Class == HostOther {
		u.Path = showUnknown(body[min(u.hostAt+len(u.Host), end):end])
	} else {
		u.Path = showUnknown(body[:end])
	}
	if u.Class == HostAPI && foreignPath.MatchString(u.Path) {
		u.Class = HostOther
	}
	u.parseParams(body)
	return u
}

// findQuery finds the query of a URL without a fragment and returns the end of
// the path. An unknown part may hold the question mark, as in `${url}&key=${key}`;
// one that is seen behind it belongs to a value then, as in url + '&callback=?'.
func (u *URL) findQuery(body string) int {
	behindHost := 0
	if u.Host != "" {
		behindHost = min(u.hostAt+len(u.Host), len(body))
	}
	path, rest, found := strings.Cut(body[behindHost:], "&")
	before, _, visible := strings.Cut(rest, "?")
	if found && strings.Contains(path, string(unknownByte)) && !strings.Contains(path, "?") && (!visible || strings.Contains(before, "=")) {
		amp := behindHost + len(path)
		u.query = [2]int{amp + 1, len(body)}
		return amp
	}
	u.question = strings.IndexByte(body, '?')
	if u.question < 0 {
		u.query = [2]int{len(body), len(body)}
		return len(body)
	}
	u.query = [2]int{u.question + 1, len(body)}
	return u.question
}

// ParseQuery parses a text as a query without a URL: a form body or a params
// object.
func ParseQuery(t Text) *URL {
	u := &URL{flat: flatten(t), question: -1}
	body := string(u.flat.s)
	u.query = [2]int{0, len(body)}
	if strings.HasPrefix(body, "?") {
		u.question, u.query[0] = 0, 1
	}
	u.parseParams(body)
	return u
}

func (u *URL) parseParams(body string) {
	start := u.query[0]
	if start >= len(body) {
		return
	}
	for part := range strings.SplitSeq(body[start:u.query[1]], "&") {
		name, _, _ := strings.Cut(part, "=")
		p := Param{
			Name:  decodeName(name),
			start: start,
			value: min(start+len(name)+1, start+len(part)),
			end:   start + len(part),
		}
		if part != "" {
			o := u.flat.leaf[start]
			p.Guards, p.Raw = o.guards, o.raw
			if p.value < p.end {
				p.Raw = u.flat.leaf[p.value].raw
			} else if strings.Contains(part, "=") {
				p.unset = emptyAt(u.flat.roots, p.value)
			}
			u.Params = append(u.Params, p)
		}
		start += len(part) + 1
	}
}

// emptyAt returns the outermost expression with an empty text at an offset, or
// nil.
func emptyAt(list []*occurrence, at int) *occurrence {
	for _, o := range list {
		switch {
		case o.start == at && o.end == at && o.piece.Expr != nil:
			return o
		case o.start <= at && at <= o.end:
			if found := emptyAt(o.children, at); found != nil {
				return found
			}
		}
	}
	return nil
}

// decodeName returns a parameter's name as servers read it.
func decodeName(s string) string {
	if d, err := url.QueryUnescape(s); err == nil {
		s = d
	}
	return strings.ToLower(s)
}

func showUnknown(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, string(unknownByte), "{}"), string(rawByte), "?")
}

// Find returns the parameters of a name that carry a credential.
func (u *URL) Find(name string) []*Param {
	var out []*Param
	for i := range u.Params {
		if u.Params[i].Name == name {
			out = append(out, &u.Params[i])
		}
	}
	return out
}

// HasCredentials reports whether a credential is a parameter.
func (u *URL) HasCredentials() bool {
	return slices.ContainsFunc(u.Params, func(p Param) bool { return slices.Contains(Credentials, p.Name) })
}

// Get returns the known value of a parameter, and whether it is there and known.
func (u *URL) Get(name string) (string, bool) {
	for _, p := range u.Find(name) {
		v := string(u.flat.s[p.value:p.end])
		return v, !strings.ContainsRune(v, unknownByte)
	}
	return "", false
}

// String returns the URL with every unknown part as {} and without the values
// of credentials.
func (u *URL) String() string {
	var b strings.Builder
	at := 0
	for _, p := range u.Params {
		if slices.Contains(Credentials, p.Name) {
			b.Write(u.flat.s[at:p.value])
			b.WriteString("…")
			at = p.end
		}
	}
	b.Write(u.flat.s[at:])
	return redact(showUnknown(b.String()))
}

// Where credentials are spelled beside the parameters: in a fragment, a URL
// within the URL, the path or the user information.
var (
	namedSecret  = regexp.MustCompile(`(?i)((?:[?&#]|%3f|%26|%23)(?:key|access_token)(?:=|%3d))(?:[^&#%]|%(?:28|29|2a))+`)
	shapedSecret = regexp.MustCompile(`[A-Za-z0-9*()]{22}(?:\(\(|\)\)|%28%28|%29%29)`)
	userInfo     = regexp.MustCompile(`//[^/?#]*@`)
)

// redact returns a URL without the values of credentials.
func redact(s string) string {
	if ContainsFold([]byte(s), "key") || ContainsFold([]byte(s), "access_token") {
		s = namedSecret.ReplaceAllString(s, "$1…")
	}
	if strings.Contains(s, "((") || strings.Contains(s, "))") || strings.Contains(s, "%28%28") || strings.Contains(s, "%29%29") {
		s = shapedSecret.ReplaceAllString(s, "…")
	}
	if strings.Contains(s, "@") {
		s = userInfo.ReplaceAllString(s, "//…@")
	}
	return s
}

// HasQuery reports whether the URL has a question mark.
func (u *URL) HasQuery() bool { return u.question >= 0 }

// IsCallback reports whether the value of a parameter is the ? that jQuery
// replaces by the name of a JSONP callback.
func (u *URL) IsCallback(p *Param) bool {
	v := string(u.flat.s[p.value:p.end])
	return v == "?" || v == string(rawByte) && u.flat.leaf[p.value].piece.Lit == "?"
}

// Place returns the innermost element that holds a parameter as a whole and no
// other, or else the span of its text in the first literal that spells it.
func (u *URL) Place(p *Param) (*Element, fixes.Span) {
	var elem *Element
	for _, o := range u.flat.chainOf(p.start) {
		if o.piece.Elem != nil && o.start >= p.start-1 && o.end <= p.end+1 {
			elem = o.piece.Elem
		}
	}
	if elem != nil || p.start >= len(u.flat.leaf) {
		return elem, fixes.Span{}
	}
	o := u.flat.leaf[p.start]
	if o.piece.Leaf == nil {
		for _, q := range u.flat.chainOf(p.start) {
			if q.piece.Elem != nil {
				return q.piece.Elem, fixes.Span{}
			}
			if q.piece.Leaf != nil {
				return nil, q.piece.Src
			}
		}
		return nil, fixes.Span{}
	}
	s, ok := o.piece.bytes(p.start-o.start, min(p.end, o.end)-o.start)
	if !ok {
		s = o.piece.Src
	}
	if end := u.flat.leaf[max(p.end-1, p.start)]; end != o && end.piece.Leaf == o.piece.Leaf {
		if t, ok := end.piece.bytes(0, p.end-end.start); ok && end.piece.Expr == nil && t.End > s.Start {
			s.End = t.End
		} else if end.piece.Src.End > s.End {
			s.End = end.piece.Src.End
		}
	}
	return nil, s
}

// Leaf returns the innermost leaf that spells the start of a parameter, or nil.
func (u *URL) Leaf(p *Param) *Leaf {
	var leaf *Leaf
	for _, o := range u.flat.chainOf(min(p.start, len(u.flat.s)-1)) {
		if o.piece.Leaf != nil {
			leaf = o.piece.Leaf
		}
	}
	return leaf
}

// Elements returns the elements that hold the start of a parameter, the outermost
// first.
func (u *URL) Elements(p *Param) []*Element {
	var out []*Element
	for _, o := range u.flat.chainOf(min(p.start, len(u.flat.s)-1)) {
		if o.piece.Elem != nil {
			out = append(out, o.piece.Elem)
		}
	}
	return out
}

// Render spells the URL so that two of them can be compared: host, path and
// parameters in order. Credentials are left out if they were removed, and named
// otherwise; scheme and alias do not count.
func (u *URL) Render(removed bool) string {
	var parts []string
	for i := range u.Params {
		p := &u.Params[i]
		switch credential := slices.Contains(Credentials, p.Name); {
		case credential && removed, removed && u.IsCallback(p):
		case credential:
			parts = append(parts, "credential "+p.Name)
		default:
			parts = append(parts, showUnknown(string(u.flat.s[p.start:p.end])))
		}
	}
	host := strings.ToLower(u.Host)
	if Alias(host) {
		host = PublicHosts[0]
	}
	out := host + u.Path
	if len(parts) > 0 {
		out += "?" + strings.Join(parts, "&")
	}
	return redact(out)
}

// HostExprs returns the expressions of the program that the host is part of,
// from the outermost to the innermost.
func (u *URL) HostExprs() []any {
	var out []any
	for _, o := range u.flat.chainOf(u.hostAt) {
		if o.piece.Expr != nil {
			out = append(out, o.piece.Expr)
		}
	}
	return out
}
