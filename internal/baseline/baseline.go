// Package baseline keeps which findings are known, so that only others are
// reported. A finding is known by its rule, its file and the code of its lines,
// wherever in the file they are. The code is kept as a hash.
package baseline

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/seauthlint/seauthlint/fixes"
)

// DefaultName is what the file is called if nobody says otherwise.
const DefaultName = ".seauthlint-baseline.json"

// A Key is what findings are known by. Findings with the same key are counted.
type Key struct {
	Rule string `json:"rule"`
	Path string `json:"path"` // relative to the folder of the file, with slashes
	Code string `json:"code"` // hash of the code of its lines
}

// compare orders keys by path, rule and code.
func (k Key) compare(other Key) int {
	return cmp.Or(strings.Compare(k.Path, other.Path), strings.Compare(k.Rule, other.Rule), strings.Compare(k.Code, other.Code))
}

// KeyOf returns the key of a finding in a file with the given path and text. The
// text should spell no secrets: not even their hash is to be kept.
func KeyOf(f fixes.Finding, path, text string) Key {
	return Key{f.Rule, strings.ToValidUTF8(path, "\ufffd"), hash(lines(text, f.Span))}
}

// maxAround is how much of the lines of a finding counts before it and behind
// it. Beyond lie bundles, where each line is a program.
const maxAround = 200

// lines returns the lines that a span touches.
func lines(text string, s fixes.Span) string {
	start := min(max(s.Start, 0), len(text))
	end := min(max(s.End, start), len(text))
	before, after := text[:start], text[end:]
	before = before[strings.LastIndexByte(before, '\n')+1:]
	if n := strings.IndexByte(after, '\n'); n >= 0 {
		after = after[:n]
	}
	return before[max(0, len(before)-maxAround):] + text[start:end] + after[:min(len(after), maxAround)]
}

// redacted is what tokens were replaced by. How long one is does not matter.
var redacted = regexp.MustCompile(`\*{2,}`)

// hash returns a short hash of code; how it is spaced does not matter.
func hash(code string) string {
	code = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, code)
	sum := sha256.Sum256([]byte(redacted.ReplaceAllString(code, "**")))
	return hex.EncodeToString(sum[:8])
}

// A Baseline is how many findings of each key are known. The zero value knows
// none.
type Baseline map[Key]int

// Of returns the baseline that knows these findings.
func Of(keys []Key) Baseline {
	b := Baseline{}
	for _, k := range keys {
		b[k]++
	}
	return b
}

// Without returns what of the baseline is not among these findings.
func (b Baseline) Without(keys []Key) Baseline {
	rest := Baseline{}
	found := Of(keys)
	for k, n := range b {
		if n > found[k] {
			rest[k] = n - found[k]
		}
	}
	return rest
}

// Len returns how many findings it knows.
func (b Baseline) Len() (n int) {
	for _, count := range b {
		n += count
	}
	return n
}

// sorted returns its keys in their order.
func (b Baseline) sorted() []Key {
	keys := make([]Key, 0, len(b))
	for k := range b {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, Key.compare)
	return keys
}
