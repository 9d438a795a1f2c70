package seapi

import (
	"bytes"
	"iter"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// MentionsHost reports whether bytes hold a host of the API, of any case.
func (h Hosts) MentionsHost(src []byte) bool { return ContainsAnyFold(src, h) }

// Hinted reports whether bytes hold something that goes with the API.
func Hinted(src []byte) bool { return hintWords().In(src) || HasKeyShape(src) }

// hintWords are the hints.
var hintWords = sync.OnceValue(func() *Words { return newWords(hints) })

// Evidence tells files that may concern the API from those that do not.
type Evidence struct {
	words  *Words
	others Hosts // too short for words
}

// NewEvidence returns the evidence of an API at the given hosts.
func NewEvidence(hosts Hosts) *Evidence {
	e := &Evidence{}
	texts := slices.Clone(hints)
	for _, h := range hosts {
		if len(h) < minWidth {
			e.others = append(e.others, h)
		} else {
			texts = append(texts, h)
		}
	}
	e.words = newWords(texts)
	return e
}

// In reports whether bytes hold a host of the API, of any case, or something that
// goes with it.
func (e *Evidence) In(src []byte) bool {
	return e.words.In(src) || HasKeyShape(src) || e.others.MentionsHost(src)
}

// hints go with the API in files that do not name its host: names of settings
// and helpers, the SDK, routes, and the parameters of nearly every call.
var hints = []string{
	"se_api", "seapi", "se.api", "se.init", "se.url", "se_key", "sekey", "setoken", "stackapi", "stack_api", "apistack", "api_stack", "stackapp",
	"stackexchangeapi", "stackexchange_", "stackexchangekey", "stackoverflow_", "stackoverflowapi", "stackoverflowkey", "stackoverflowtoken", "api.stack",
	"filter=!", "site=stackoverflow", "site=superuser", "site=serverfault", "/2.0/", "/2.1/", "/2.2/", "/2.3/", "/2.4/", ".api_key", ".api_base",
}

// isName reports whether a hint is a name of Stack Exchange's: "seKey", but not
// the end of "baseKey".
func isName(hint string) bool { return strings.HasPrefix(hint, "se") }

// startsName reports whether a word of a name starts at an offset.
func startsName(src []byte, at int) bool {
	if at == 0 {
		return true
	}
	before := src[at-1]
	if src[at] == 's' {
		return !isAlphanumeric(before)
	}
	return before < 'A' || before > 'Z'
}

// HasKeyShape reports whether a text holds something of the shape of a key or
// token: 22 characters and two closing marks, before a quote or separator.
func HasKeyShape(src []byte) bool {
	for _, end := range []byte("'\"`&") {
		for at := 0; ; at++ {
			i := bytes.IndexByte(src[at:], end)
			if i < 0 {
				break
			}
			if at += i; isKeyShape(src, at) {
				return true
			}
		}
	}
	return false
}

// isKeyShape reports whether something of that shape ends at an offset, where a
// quote or an ampersand stands. Two ampersands are an operator.
func isKeyShape(src []byte, end int) bool {
	at := closers(src, end)
	if at < 0 || src[end] == '&' && end+1 < len(src) && src[end+1] == '&' {
		return false
	}
	return LooksLikeCredential(string(src[startOfWord(src, at):end]))
}

// closers returns where the two closing marks start that end at an offset, or -1
// if there are none.
func closers(src []byte, end int) int {
	if end >= 2 && src[end-1] == src[end-2] && (src[end-1] == '(' || src[end-1] == ')') {
		return end - len("((")
	}
	const escaped = len("%28%28")
	if end < escaped || src[end-escaped] != '%' {
		return -1
	}
	if s := string(src[end-escaped : end]); s == "%28%28" || s == "%29%29" {
		return end - escaped
	}
	return -1
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

// IsNameByte reports whether a byte is one of an ASCII name: a letter, a digit or
// an underscore.
func IsNameByte(c byte) bool { return c == '_' || isAlphanumeric(c) }

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

// ContainsFold reports whether src contains s, of any case. s is in lower case and
// not empty.
func ContainsFold(src []byte, s string) bool {
	for range FoldOccurrences(src, s) {
		return true
	}
	return false
}

// FoldOccurrences yields where src contains s, of any case: first the places with
// one spelling of its rarest character, then those with the other. s is in lower
// case and not empty.
func FoldOccurrences(src []byte, s string) iter.Seq[int] {
	return func(yield func(int) bool) {
		at := rarest(s)
		lower, upper := s[at], s[at]
		if lower >= 'a' && lower <= 'z' {
			upper -= 'a' - 'A'
		}
		if occurrencesAround(src, s, at, lower, yield) && upper != lower {
			occurrencesAround(src, s, at, upper, yield)
		}
	}
}

// common are the characters of sources, about as often as they occur there.
const common = "etainrsoclpdumfhgby.v_w/=k0123456789xjqz"

// rarest returns where a text has the character that sources have least: to look
// for that one passes over most of them.
func rarest(s string) int {
	best, rank := 0, -1
	for i := range len(s) {
		if r := rarity(s[i]); r > rank {
			best, rank = i, r
		}
	}
	return best
}

// rarity says how rare a character is in sources: the more the rarer.
func rarity(c byte) int {
	if i := strings.IndexByte(common, c); i >= 0 {
		return i
	}
	return len(common)
}

// occurrencesAround yields where src contains s, with one spelling of the
// character at an offset of it, and reports whether all were wanted.
func occurrencesAround(src []byte, s string, at int, c byte, yield func(int) bool) bool {
	for from := 0; ; from++ {
		i := bytes.IndexByte(src[from:], c)
		if i < 0 {
			return true
		}
		from += i
		start := from - at
		if end := start + len(s); start >= 0 && end <= len(src) && strings.EqualFold(string(src[start:end]), s) && !yield(start) {
			return false
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

// IsForeignFile reports whether a file is about another service whose names look
// alike.
func IsForeignFile(src []byte) bool { return foreignWords().In(src) }

var foreignWords = sync.OnceValue(func() *Words {
	return newWords([]string{"sphereengine", "sphere engine", "sphere-engine", "sphere_engine", "sphere.engine", "sphere/engine", "api.spoj", "compilers.sphere"})
})

// foreignName matches names of other services' APIs.
var foreignName = regexp.MustCompile(`(?i)metasmoke|google|github|copypastor|natty|sphere`)
