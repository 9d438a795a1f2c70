package jsscan

import (
	"bytes"
	"regexp"
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// Evidence reports whether a file may concern the API: it names a credential,
// and a host of the API or something that goes with it.
func Evidence(src []byte) bool { return New(Settings{}).Evidence(src) }

// Evidence reports whether a file may concern the API. It only searches for
// bytes: most files of a tree are decided here.
func (s *Scanner) Evidence(src []byte) bool {
	return s.namesAPI(src) && namesCredential(src)
}

// Clues are what the bytes of a file tell of it. In a program of several files,
// one may hold the credential and another one name the API.
type Clues struct {
	Credential bool // it may name a credential
	API        bool // it names a host of the API, or something that goes with it
}

// Clues returns what the bytes of a file tell of it.
func (s *Scanner) Clues(src []byte) Clues {
	return Clues{Credential: namesCredential(src), API: s.namesAPI(src)}
}

// namesAPI reports whether bytes hold a host of the API or something that goes
// with it.
func (s *Scanner) namesAPI(src []byte) bool { return s.evidence.In(src) || s.namesGlobal(src) }

// namesCredential reports whether bytes may name a credential.
func namesCredential(src []byte) bool {
	return seapi.ContainsFold(src, "key") || seapi.ContainsFold(src, "access_token") || seapi.ContainsFold(src, "authorization") || bytes.ContainsRune(src, '\\')
}

// matters reports whether files together may concern the API.
func (s *Scanner) matters(list []Source) bool {
	api := slices.ContainsFunc(list, func(x Source) bool { return s.namesAPI(x.Text) })
	return api && slices.ContainsFunc(list, func(x Source) bool { return namesCredential(x.Text) })
}

// seConnect matches a userscript header that asks for the API.
var seConnect = regexp.MustCompile(`@connect\s+api\.(stackexchange|stackoverflow)\.com`)

// probable reports whether a request whose host is not known has evidence of
// the API besides.
func (a *analysis) probable(s *site, creds []*credential) bool {
	weight := 0
	for _, c := range creds {
		if lit, ok := c.url.Get(c.name); ok && (seapi.LooksLikeKey(lit) || seapi.LooksLikeToken(lit)) {
			return true
		}
		for _, p := range c.value.Parts {
			if x, ok := p.Expr.(expr); ok && (seapi.LooksLikeKey(p.Known) || a.tellsOfAPI(x.n)) {
				return true
			}
			if seapi.LooksLikeKey(p.Known) || seapi.LooksLikeKey(p.Lit) {
				return true
			}
		}
	}
	if s.url != nil && a.namesAPI(s.url, s.env) {
		return true
	}
	for _, src := range s.sources {
		for _, u := range src.urls {
			weight = max(weight, seapi.Weigh(u))
		}
	}
	if weight > 0 && a.partOf(s.call).connects {
		return true
	}
	return weight >= 2
}

// namesAPI reports whether a name in the URL tells of the API.
func (a *analysis) namesAPI(n *jssyntax.Node, e *env) bool {
	found := false
	n.Walk(func(x *jssyntax.Node) bool {
		switch x.Kind {
		case jssyntax.Ident, jssyntax.Member:
			if name, ok := dotted(x); ok && seapi.IsAPIName(name) {
				found = true
			}
		case jssyntax.Function, jssyntax.Arrow:
			return false
		}
		return !found
	})
	if found || n.Kind != jssyntax.Ident {
		return found
	}
	p := a.place(n)
	if p == nil {
		return false
	}
	return slices.ContainsFunc(a.collectWrites(p), func(w write) bool {
		return w.value != nil && w.value.Kind != jssyntax.Ident && !w.value.IsFunction() && !within(w.value, n) && a.namesAPI(w.value, e)
	})
}

// tellsOfAPI reports whether the name of a value tells of the API.
func (a *analysis) tellsOfAPI(n *jssyntax.Node) bool {
	name, ok := dotted(n)
	return ok && seapi.IsAPIName(name) && !a.partOf(n).foreign
}
