package seapi

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
)

// MentionsHost reports whether bytes hold a host of the API, of any case.
func (h Hosts) MentionsHost(src []byte) bool { return ContainsAnyFold(src, h) }

// Hinted reports whether bytes hold something that goes with the API.
func Hinted(src []byte) bool {
	return ContainsAnyFold(src, Hints) || HasKeyShape(src)
}

// Hints go with the API in files that do not name its host: names of settings
// and helpers, the SDK, routes, and the parameters of nearly every call.
var Hints = []string{
	"se_api", "seapi", "se.api", "se.init", "se.url", "se_key", "sekey", "setoken", "stackapi", "stack_api", "apistack", "api_stack", "stackapp",
	"stackexchangeapi", "stackexchange_", "stackexchangekey", "stackoverflow_", "stackoverflowapi", "stackoverflowkey", "stackoverflowtoken", "api.stack",
	"filter=!", "site=stackoverflow", "site=superuser", "site=serverfault", "/2.0/", "/2.1/", "/2.2/", "/2.3/", "/2.4/", ".api_key", ".api_base",
}

// HasKeyShape reports whether a text holds something of the shape of a key or
// token: 22 characters and two closing marks, before a quote or separator.
func HasKeyShape(src []byte) bool {
	for _, end := range []string{"((", "))", "%28%28", "%29%29"} {
		rest, base := src, 0
		for {
			i := bytes.Index(rest, []byte(end))
			if i < 0 {
				break
			}
			at := base + i
			if endsText(src, at+len(end)) && LooksLikeCredential(string(src[startOfWord(src, at):at+len(end)])) {
				return true
			}
			rest, base = src[at+1:], at+1
		}
	}
	return false
}

// startOfWord returns where the characters before an offset start that credentials
// are made of: what a longer expression ends with is none.
func startOfWord(src []byte, at int) int {
	const longest = 80
	stop := max(0, at-longest)
	for at > stop && (strings.IndexByte("_*()", src[at-1]) >= 0 || isAlphanumeric(src[at-1])) {
		at--
	}
	return at
}

// isAlphanumeric reports whether a byte is a letter or digit of ASCII.
func isAlphanumeric(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

// endsText reports whether a quote or a separator stands at an offset.
func endsText(src []byte, at int) bool {
	return at < len(src) && strings.IndexByte("'\"`&", src[at]) >= 0
}

// stem is part of nearly all names of the API: what lacks it is searched for the
// others only.
const stem = "stack"

// ContainsAnyFold reports whether src contains one of the words, of any case. They
// are in lower case.
func ContainsAnyFold(src []byte, words []string) bool {
	looked, found := false, false
	return slices.ContainsFunc(words, func(w string) bool {
		if strings.Contains(w, stem) {
			if !looked {
				looked, found = true, ContainsFold(src, stem)
			}
			if !found {
				return false
			}
		}
		return ContainsFold(src, w)
	})
}

// ContainsFold reports whether src contains s, of any case. s is in lower case.
func ContainsFold(src []byte, s string) bool {
	at := rarest(s)
	lower, upper := s[at], s[at]
	if lower >= 'a' && lower <= 'z' {
		upper -= 'a' - 'A'
	}
	return containsAround(src, s, at, lower) || upper != lower && containsAround(src, s, at, upper)
}

// common are the characters of sources, about as often as they occur there.
const common = "etainrsoclpdumfhgby.v_w/=k0123456789xjqz"

// rarest returns where a text has the character that sources have least: to look
// for that one passes over most of them.
func rarest(s string) int {
	best, rank := 0, -1
	for i := range len(s) {
		r := strings.IndexByte(common, s[i])
		if r < 0 {
			return i
		}
		if r > rank {
			best, rank = i, r
		}
	}
	return best
}

// containsAround reports whether src contains s, with one spelling of the
// character at an offset of it.
func containsAround(src []byte, s string, at int, c byte) bool {
	for from := 0; ; from++ {
		i := bytes.IndexByte(src[from:], c)
		if i < 0 {
			return false
		}
		from += i
		start := from - at
		if end := start + len(s); start >= 0 && end <= len(src) && strings.EqualFold(string(src[start:end]), s) {
			return true
		}
	}
}

// Parts of a URL that tell of the API.
var (
	apiRoute = regexp.MustCompile(`(^|/)2\.[0-4]/[a-z]`)
	apiPath  = regexp.MustCompile(`/(questions|answers|users|posts|comments|sites|search|tags|inbox|info|me|events|badges|revisions|notifications|privileges|suggested-edits|associated|simulate|apps|access-tokens)(/|\?|$|\{)`)
)

// Weigh weighs the parameters and the path of a URL.
func Weigh(u *URL) int {
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

// seWord and apiWord match the words of a name that tell of Stack Exchange and
// of an API: seApiUrl, STACK_EXCHANGE_KEY, SE.api.base.
var (
	seWord  = regexp.MustCompile(`(^|[._$]|[a-z0-9])(SE|Se)([A-Z_.]|$)|(^|[._])se([A-Z_.]|$)|(?i:stack_?(exchange|overflow|apps))`)
	apiWord = regexp.MustCompile(`(?i)api|key|token|url|host|base|endpoint`)
)

// IsAPIName reports whether a name tells of the API.
func IsAPIName(name string) bool {
	return seWord.MatchString(name) && apiWord.MatchString(name) && !foreignName.MatchString(name)
}

// ForeignFile matches files about another service whose names look alike.
var ForeignFile = regexp.MustCompile(`(?i)sphere.?engine|api\.spoj|compilers\.sphere`)

// foreignName matches names of other services' APIs.
var foreignName = regexp.MustCompile(`(?i)metasmoke|google|github|copypastor|natty|sphere`)
