package report

import (
	"crypto/sha256"
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"github.com/seauthlint/seauthlint/fixes"
)

// fingerprintKey names the fingerprint. A change of what it is made of needs
// another number.
const fingerprintKey = "seauthlint/v1"

// fingerprint returns what a finding is known by in another version of the file:
// its rule, path, client and credentials, and the code of its lines without
// blanks and tokens. Where the lines stand plays no part.
func fingerprint(f fixes.Finding, t *Text) string {
	h := sha256.New()
	for _, part := range []string{f.Rule, f.Path, f.Client, strings.Join(f.Subjects, ","), t.code(f.Span)} {
		h.Write([]byte(part))
		h.Write([]byte{0})
	}
	return fmt.Sprintf("%x", h.Sum(nil)[:16])
}

// hidden is what a token was replaced by.
var hidden = regexp.MustCompile(`\*{2,}`)

// code returns the lines of a span without blanks and tokens, but no more than
// clip leaves of a long line.
func (t *Text) code(s fixes.Span) string {
	start, end := min(max(s.Start, 0), len(t.src)), min(max(s.End, 0), len(t.src))
	first, last := t.line(t.lineAt(start)), t.line(t.lineAt(end))
	from := first.Start + clip(t.src[first.Start:first.End], start-first.Start).Start
	to := last.Start + clip(t.src[last.Start:last.End], end-last.Start).End
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, hidden.ReplaceAllString(t.redacted(fixes.Span{Start: from, End: max(from, to)}), "**"))
}

// enumerate tells fingerprints apart that are the same: lines of a file that look
// alike are counted.
func enumerate(entries []Entry) {
	seen := map[string]int{}
	for i, e := range entries {
		seen[e.Fingerprint]++
		if n := seen[e.Fingerprint]; n > 1 {
			entries[i].Fingerprint = fmt.Sprintf("%s-%d", e.Fingerprint, n)
		}
	}
}
