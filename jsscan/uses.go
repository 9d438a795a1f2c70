package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// UsesGlobal reports whether a file uses a global variable of that name, and
// neither declares nor imports one. Parameters are not told from uses.
func UsesGlobal(path string, src []byte, name string) bool {
	uses := false
	for _, c := range blocksOf(path, string(src)) {
		if c.code == nil {
			continue
		}
		used, declared := referrer{Lexed: c.code}.mentions(name)
		if declared {
			return false
		}
		uses = uses || used
	}
	return uses
}

// mentions reports whether code uses a variable, and whether it declares one of
// that name.
func (r referrer) mentions(name string) (used, declared bool) {
	for i, t := range r.Tokens {
		if t.Kind != jssyntax.Word {
			continue
		}
		member := r.is(i-1, ".") || r.is(i-1, "?.")
		switch text := r.text(i); {
		case member && text == name:
			used = used || i > 1 && slices.Contains(globalObjects, r.text(i-2))
		case text == name:
			used = used || !r.is(i+1, ":") || r.is(i-1, "?")
		case !member && (text == "import" || slices.Contains(declaring, text)) && r.declares(i+1, name):
			return used, true
		}
	}
	return used, false
}

// declares reports whether what follows the word of a declaration has a name in it.
func (r referrer) declares(i int, name string) bool {
	if r.is(i, "*") {
		i++
	}
	for last := min(len(r.Tokens), i+maxClause); i < last; i++ {
		switch t := r.Tokens[i]; {
		case r.is(i, name):
			return true
		case r.is(i, "import") || slices.Contains(declaring, r.text(i)):
			return false
		case r.is(i, "{") || r.is(i, "["):
			for end := min(int(t.Match), last); i < end; i++ {
				if r.is(i, name) && !r.is(i+1, ":") {
					return true
				}
			}
		case t.Kind != jssyntax.Word && !r.is(i, ",") && !r.is(i, "*"):
			return false
		}
	}
	return false
}
