package analyzer

import (
	"go/ast"
	"regexp"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// Evidence reports whether a file may concern the API. It only searches for
// bytes: most files of a tree are decided here.
func (s *Scanner) Evidence(src []byte) bool {
	if s.hosts.MentionsHost(src) {
		return true
	}
	return (seapi.ContainsFold(src, "key") || seapi.ContainsFold(src, "access_token")) && hinted(src)
}

// hints go with the API in Go files that do not name its host. They are few,
// because a module that has one is loaded as a whole.
var hints = []string{"stackexchange", "stack_exchange", "stackapi", "stackapps", "site=stackoverflow", "filter=!"}

// hinted reports whether a file holds something that goes with the API.
func hinted(src []byte) bool {
	return seapi.ContainsAnyFold(src, hints) && seapi.ContainsAnyFold(siteLink.ReplaceAll(src, nil), hints) || seapi.HasKeyShape(src)
}

// siteLink matches the beginning of a link to a question, which many comments
// have and which tells nothing of the API.
var siteLink = regexp.MustCompile(`(?i)//(?:[a-z0-9-]+\.)+stackexchange\.com`)

// probable reports whether a request whose host is not known has evidence of the
// API besides.
func (in *interp) probable(s *site, creds []*credential) bool {
	if in.toTestServer(s) {
		return false
	}
	for _, c := range creds {
		if lit, ok := c.url.Get(c.name); ok && seapi.LooksLikeCredential(lit) {
			return true
		}
		for _, p := range c.value.Parts {
			if x, ok := p.Expr.(expr); ok && x.n != nil && in.tellsOfAPI(x.n) {
				return true
			}
			if seapi.LooksLikeKey(p.Known) || seapi.LooksLikeKey(p.Lit) {
				return true
			}
		}
	}
	weight := 0
	for _, src := range s.sources {
		if src.node != nil && src.where == inURL && in.tellsOfAPI(src.node) {
			return true
		}
		for _, u := range src.urls {
			weight = max(weight, seapi.Weigh(u))
		}
	}
	return weight >= 2
}

// toTestServer reports whether a URL starts with that of a server which a test
// starts.
func (in *interp) toTestServer(s *site) bool {
	for _, src := range s.sources {
		for _, t := range src.texts {
			for len(t) > 0 && src.where == inURL {
				if x, ok := t[0].Expr.(expr); ok && in.testServers[x.v] {
					return true
				}
				t = t[0].Inner
			}
		}
	}
	return false
}

// tellsOfAPI reports whether a name in an expression tells of the API.
func (in *interp) tellsOfAPI(n ast.Expr) bool {
	found := false
	ast.Inspect(n, func(x ast.Node) bool {
		if id, ok := x.(*ast.Ident); ok {
			found = found || seapi.IsAPIName(id.Name)
		}
		return !found
	})
	return found
}
