package walk

import "strings"

// A glob is a compiled pattern of an ignore file: one element per segment of
// the path. It matches bytes, as git does, and takes polynomial time whatever
// the pattern is.
type glob []segment

// A segment matches one name of a path; a double star matches any number.
type segment struct {
	tokens     []token
	doubleStar bool
}

// A token matches one byte, or any bytes if it is a star. A token that is no
// star and has no set matches the byte lit.
type token struct {
	star bool
	lit  byte
	set  *[256]bool
}

// compileGlob compiles a pattern, or reports that it can match nothing: git
// takes a pattern with an unclosed class or a bare backslash at its end for one
// that never matches.
func compileGlob(pattern string) (glob, bool) {
	g := glob{{}}
	for i := 0; i < len(pattern); {
		last := &g[len(g)-1]
		switch c := pattern[i]; c {
		case '/':
			g = append(g, segment{})
			i++
		case '[':
			set, n := parseClass(pattern[i:])
			if n == 0 {
				return nil, false
			}
			last.tokens = append(last.tokens, token{set: set})
			i += n
		case '\\':
			if i++; i == len(pattern) {
				return nil, false
			}
			if pattern[i] != '/' { // an escaped slash is a slash
				last.tokens = append(last.tokens, token{lit: pattern[i]})
				i++
			}
		case '*':
			n := len(pattern[i:]) - len(strings.TrimLeft(pattern[i:], "*"))
			last.doubleStar = n > 1 && len(last.tokens) == 0 && endsSegment(pattern[i+n:])
			last.tokens = append(last.tokens, token{star: true})
			i += n
		case '?':
			last.tokens = append(last.tokens, token{set: &anyByte})
			i++
		default:
			last.tokens = append(last.tokens, token{lit: c})
			i++
		}
	}
	return g, true
}

// literal returns the only path that the pattern matches, if it has no wildcards.
func (g glob) literal() (string, bool) {
	var b strings.Builder
	for i, s := range g {
		if i > 0 {
			b.WriteByte('/')
		}
		for _, t := range s.tokens {
			if t.star || t.set != nil {
				return "", false
			}
			b.WriteByte(t.lit)
		}
	}
	return b.String(), len(g) > 0
}

// anyByte is the set of "?".
var anyByte = func() (set [256]bool) {
	for i := range set {
		set[i] = true
	}
	return set
}()

// endsSegment reports whether nothing more of a segment follows.
func endsSegment(rest string) bool {
	return rest == "" || rest[0] == '/' || strings.HasPrefix(rest, `\/`)
}

// match reports whether the whole path matches.
func (g glob) match(path []string) bool {
	// Inv: g[:i] matches path[:j], and the last double star, at g[star-1], can
	// still swallow the names from path[from] on.
	i, j := 0, 0
	star, from := -1, 0
	for j < len(path) {
		switch {
		case i < len(g) && g[i].doubleStar:
			if i == len(g)-1 {
				return true // it needs one name at least, and there is one
			}
			i++
			star, from = i, j
		case i < len(g) && matchTokens(g[i].tokens, path[j]):
			i++
			j++
		case star >= 0:
			from++
			i, j = star, from
		default:
			return false
		}
	}
	return i == len(g)
}

// matchTokens reports whether the tokens match the whole name.
func matchTokens(tokens []token, name string) bool {
	// Inv: as in match, with stars for double stars and bytes for names.
	i, j := 0, 0
	star, from := -1, 0
	for j < len(name) {
		switch {
		case i < len(tokens) && tokens[i].star:
			i++
			star, from = i, j
		case i < len(tokens) && tokens[i].matchByte(name[j]):
			i++
			j++
		case star >= 0:
			from++
			i, j = star, from
		default:
			return false
		}
	}
	for i < len(tokens) && tokens[i].star {
		i++
	}
	return i == len(tokens)
}

// matchByte reports whether a token that is no star matches c.
func (t token) matchByte(c byte) bool {
	if t.set != nil {
		return t.set[c]
	}
	return t.lit == c
}
