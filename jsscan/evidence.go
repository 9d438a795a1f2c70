package jsscan

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// Evidence reports whether a file may concern the API: it names a credential,
// and a host of the API or something that goes with it.
func Evidence(src []byte) bool { return New(Settings{}).Evidence(src) }

// Evidence reports whether a file may concern the API. It only searches for
// bytes: most files of a tree are decided here.
func (s *Scanner) Evidence(src []byte) bool {
	if !containsFold(src, "key") && !containsFold(src, "access_token") && !containsFold(src, "authorization") && !bytes.ContainsRune(src, '\\') {
		return false
	}
	for _, h := range s.hosts {
		if containsFold(src, h) {
			return true
		}
	}
	for _, hint := range hints {
		if containsFold(src, hint) {
			return true
		}
	}
	return hasKeyShape(src)
}

// hints go with the API in files that do not name its host: names of settings
// and helpers, the SDK, routes, and the parameters of nearly every call.
var hints = []string{
	"se_api", "seapi", "se.api", "se.init", "se.url", "se_key", "sekey", "setoken", "stackapi", "stack_api", "apistack", "api_stack", "stackapp",
	"stackexchangeapi", "stackexchange_", "stackexchangekey", "stackoverflow_", "stackoverflowapi", "stackoverflowkey", "stackoverflowtoken", "api.stack",
	"filter=!", "site=stackoverflow", "site=superuser", "site=serverfault", "/2.0/", "/2.1/", "/2.2/", "/2.3/", "/2.4/", ".api_key", ".api_base",
}

// hasKeyShape reports whether a text holds something of the shape of a key or
// token: 22 characters and two closing marks, before a quote or separator.
func hasKeyShape(src []byte) bool {
	for _, end := range []string{"((", "))", "%28%28", "%29%29"} {
		rest, base := src, 0
		for {
			i := bytes.Index(rest, []byte(end))
			if i < 0 {
				break
			}
			at := base + i
			if at >= 22 && endsText(src, at+len(end)) && seapi.LooksLikeCredential(string(src[at-22:at+len(end)])) {
				return true
			}
			rest, base = src[at+1:], at+1
		}
	}
	return false
}

// endsText reports whether a quote or a separator stands at an offset.
func endsText(src []byte, at int) bool {
	return at < len(src) && strings.IndexByte("'\"`&", src[at]) >= 0
}

// containsFold reports whether src contains s, of any case. s is in lower case.
func containsFold(src []byte, s string) bool {
	lower, upper := s[0], s[0]
	if lower >= 'a' && lower <= 'z' {
		upper -= 'a' - 'A'
	}
	return indexFold(src, s, lower) || upper != lower && indexFold(src, s, upper)
}

// indexFold reports whether src contains s, starting with one of two spellings
// of its first letter.
func indexFold(src []byte, s string, first byte) bool {
	for {
		i := bytes.IndexByte(src, first)
		if i < 0 || len(src)-i < len(s) {
			return false
		}
		if src = src[i:]; src[1]|0x20 == s[1]|0x20 && strings.EqualFold(string(src[:len(s)]), s) {
			return true
		}
		src = src[1:]
	}
}

// names that tell of the API.
var (
	apiRoute  = regexp.MustCompile(`(^|/)2\.[0-4]/[a-z]`)
	apiPath   = regexp.MustCompile(`/(questions|answers|users|posts|comments|sites|search|tags|inbox|info|me|events|badges|revisions|notifications|privileges|suggested-edits|associated|simulate|apps|access-tokens)(/|\?|$|\{)`)
	seConnect = regexp.MustCompile(`@connect\s+api\.(stackexchange|stackoverflow)\.com`)
)

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
			weight = max(weight, evidenceOf(u))
		}
	}
	if weight > 0 && seConnect.MatchString(a.file.Src) {
		return true
	}
	return weight >= 2
}

// evidenceOf weighs the parameters and the path of a URL.
func evidenceOf(u *seapi.URL) int {
	n := 0
	names := map[string]bool{}
	for _, p := range u.Params {
		names[p.Name] = true
	}
	if filter, _ := u.Get("filter"); names["site"] && (strings.HasPrefix(filter, "!") || names["pagesize"]) {
		n += 2
	}
	if apiRoute.MatchString(u.Path) {
		n += 2
	}
	if apiPath.MatchString(u.Path) && names["site"] {
		n++
	}
	return n
}

// namesAPI reports whether a name in the URL tells of the API.
func (a *analysis) namesAPI(n *jssyntax.Node, e *env) bool {
	found := false
	n.Walk(func(x *jssyntax.Node) bool {
		switch x.Kind {
		case jssyntax.Ident, jssyntax.Member:
			if name, ok := dotted(x); ok && isAPIName(name) {
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
	return ok && isAPIName(name) && !foreignFile.MatchString(a.file.Src)
}

// seWord and apiWord match the words of a name that tell of Stack Exchange and
// of an API: seApiUrl, STACK_EXCHANGE_KEY, SE.api.base.
var (
	seWord  = regexp.MustCompile(`(^|[._$]|[a-z0-9])(SE|Se)([A-Z_.]|$)|(^|[._])se([A-Z_.]|$)|(?i:stack_?(exchange|overflow|apps))`)
	apiWord = regexp.MustCompile(`(?i)api|key|token|url|host|base|endpoint`)
)

// isAPIName reports whether a name tells of the API.
func isAPIName(name string) bool {
	return seWord.MatchString(name) && apiWord.MatchString(name) && !foreignName.MatchString(name)
}

// foreignFile matches files about another service whose names look alike.
var foreignFile = regexp.MustCompile(`(?i)sphere.?engine|api\.spoj|compilers\.sphere`)

// foreignName matches names of other services' APIs.
var foreignName = regexp.MustCompile(`(?i)metasmoke|google|github|copypastor|natty|sphere`)
