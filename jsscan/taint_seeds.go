package jsscan

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A nameIndex holds what a program does with properties, by their names, and where
// it spells credentials and hosts.
type nameIndex struct {
	patterns  byName                              // properties that patterns take
	values    byName                              // what properties are given
	arguments map[*jssyntax.Node][]*jssyntax.Node // mentions of arguments, by function

	credentials []*jssyntax.Node // expressions that spell one of the credentials' names, or are given to a property of that name
	headers     []*jssyntax.Node // expressions that do so for the header
	hosts       []*jssyntax.Node // expressions that spell a host of the API
}

func (a *analysis) nameIndex() *nameIndex {
	x := &nameIndex{arguments: map[*jssyntax.Node][]*jssyntax.Node{}}
	a.file.Root.Walk(func(n *jssyntax.Node) bool {
		switch n.Kind {
		case jssyntax.Property, jssyntax.ClassMember:
			x.addProperty(n)
		case jssyntax.Assign:
			if n.A.Kind == jssyntax.Member {
				x.addValue(n.A.Name, n.B)
			}
		case jssyntax.Ident:
			if n.Name == "arguments" {
				f := nonArrow(n)
				x.arguments[f] = append(x.arguments[f], n)
			}
		case jssyntax.StringLit:
			x.addText(a.hosts, n, n.Value)
		case jssyntax.TemplateLit:
			for _, q := range n.Quasis {
				x.addText(a.hosts, n, q.Cooked)
			}
		}
		return true
	})
	return x
}

func (x *nameIndex) addProperty(p *jssyntax.Node) {
	if p.Parent.Kind == jssyntax.ObjectPattern {
		x.patterns.add(p.Name, p)
		return
	}
	x.addValue(p.Name, p.B)
}

func (x *nameIndex) addValue(name string, v *jssyntax.Node) {
	if v == nil || name == "" {
		return
	}
	if mayBeFunction(v) {
		x.values.add(name, v)
	}
	switch {
	case slices.Contains(seapi.Credentials, name):
		x.credentials = append(x.credentials, v)
	case strings.EqualFold(name, "authorization"):
		x.headers = append(x.headers, v)
	}
}

// mayBeFunction reports whether an expression may stand for a function.
func mayBeFunction(v *jssyntax.Node) bool {
	switch v.Kind {
	case jssyntax.StringLit, jssyntax.NumberLit, jssyntax.BoolLit, jssyntax.NullLit, jssyntax.RegexpLit, jssyntax.TemplateLit,
		jssyntax.ObjectLit, jssyntax.ArrayLit, jssyntax.Binary, jssyntax.Unary, jssyntax.Update:
		return false
	}
	return true
}

func (x *nameIndex) addText(hosts seapi.Hosts, n *jssyntax.Node, text string) {
	params, headers := spelledIn(text)
	joined := isJoined(n)
	if params > 0 || endsInName(text, joined) {
		x.credentials = append(x.credentials, n)
	}
	if headers > 0 {
		x.headers = append(x.headers, n)
	}
	if strings.IndexByte(text, '.') >= 0 && hosts.MentionsHost([]byte(text)) || endsInHost(hosts, text, joined) {
		x.hosts = append(x.hosts, n)
	}
}

// isJoined reports whether a text stands where others are put behind it.
func isJoined(n *jssyntax.Node) bool {
	switch p := n.Parent; p.Kind {
	case jssyntax.Binary, jssyntax.TemplateLit:
		return true
	case jssyntax.ArrayLit:
		return p.Parent.Kind == jssyntax.Member && p.Parent.Name == "join"
	case jssyntax.Call:
		return p.A.Kind == jssyntax.Member && p.A.Name == "concat"
	}
	return false
}

// spelledIn returns how often a text names a credential, and how often its header.
// It is asked of every text of a program.
func spelledIn(text string) (params, headers int) {
	if strings.IndexByte(text, '%') >= 0 {
		text = decoded(text)
	}
	for i := range len(text) {
		switch text[i] | 0x20 {
		case 'k':
			params += count(isParameter(text, i, "key"))
		case 'a':
			params += count(isParameter(text, i, "access_token"))
			headers += count(i == 0 && seapi.HasPrefixFold(text, "authorization"))
		case 'x':
			headers += count(i == 0 && seapi.HasPrefixFold(text, "x-api"))
		}
	}
	return params, headers
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// isParameter reports whether a name at an offset may be that of a parameter: all
// of the text, or what ends a query so far, or what an equals sign follows.
func isParameter(text string, at int, name string) bool {
	if !seapi.HasPrefixFold(text[at:], name) || at > 0 && seapi.IsNameByte(text[at-1]) {
		return false
	}
	rest := text[at+len(name):]
	if rest == "" {
		return at == 0 || strings.IndexByte("?&#;=", text[at-1]) >= 0
	}
	return rest[0] == '='
}

// decoded returns a text with its percent-encoded characters decoded.
func decoded(text string) string {
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c == '%' && i+2 < len(text) {
			if x, err := strconv.ParseUint(text[i+1:i+3], 16, 8); err == nil {
				c, i = byte(x), i+2
			}
		}
		out = append(out, c)
	}
	return string(out)
}

// endsInName reports whether a text ends with the beginning of a credential's name,
// of which another text may hold the rest. One letter alone counts only where
// another text follows.
func endsInName(text string, joined bool) bool {
	const longest = len("&access_token")
	tail := text[max(0, len(text)-longest):]
	at := strings.LastIndexAny(tail, "?&") + 1
	if at == 0 && len(text) > len(tail) || at == len(tail) || at == 0 && len(tail) == 1 && !joined {
		return false
	}
	return slices.ContainsFunc(seapi.Credentials, func(name string) bool { return strings.HasPrefix(name, tail[at:]) })
}

// endsInHost reports whether a text ends with the beginning of a host, of which
// another text may hold the rest. A short one counts only where another text follows.
func endsInHost(hosts seapi.Hosts, text string, joined bool) bool {
	const shortest = len("api")
	at := strings.LastIndexByte(text, '/') + 1
	part := text[at:]
	if part == "" || len(part) < shortest && !joined && (at < len("//") || text[at-len("//")] != '/') {
		return false
	}
	return slices.ContainsFunc(hosts, func(host string) bool { return seapi.HasPrefixFold(host, strings.ToLower(part)) })
}

// A byName is nodes by a name, in the order in which they were added.
type byName struct {
	chains map[string]chain
	links  []link
}

// A chain is the nodes of one name, as indexes of links.
type chain struct{ first, last int32 }

// A link is a node and where the next one of its name is; 0 if there is none.
type link struct {
	node *jssyntax.Node
	next int32
}

func (l *byName) add(name string, n *jssyntax.Node) {
	if l.chains == nil {
		l.chains, l.links = map[string]chain{}, make([]link, 1)
	}
	at := int32(len(l.links))
	l.links = append(l.links, link{node: n})
	c, known := l.chains[name]
	if known {
		l.links[c.last].next = at
	} else {
		c.first = at
	}
	c.last = at
	l.chains[name] = c
}

// of yields the nodes of a name.
func (l *byName) of(name string) func(yield func(*jssyntax.Node) bool) {
	return func(yield func(*jssyntax.Node) bool) {
		for at := l.chains[name].first; at != 0; at = l.links[at].next {
			if !yield(l.links[at].node) {
				return
			}
		}
	}
}
