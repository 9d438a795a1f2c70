package report

import (
	"crypto/sha256"
	"fmt"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/baseline"
)

// fingerprintKey names the fingerprint. A change of what it is made of needs
// another number.
const fingerprintKey = "seauthlint/v1"

// fingerprint returns what a finding is known by in another version of the file.
// It is made of what a baseline knows a finding by: its rule, its path, and the
// code of its lines without tokens, wherever these stand.
func fingerprint(f fixes.Finding, t *Text) string {
	start, end := min(max(f.Span.Start, 0), len(t.src)), min(max(f.Span.End, 0), len(t.src))
	part := fixes.Span{Start: max(0, start-around), End: min(len(t.src), max(start, end)+around)}
	f.Span = fixes.Span{Start: start - part.Start, End: end - part.Start}
	key := baseline.KeyOf(f, f.Path, t.redacted(part))
	sum := sha256.Sum256([]byte(key.Rule + "\x00" + key.Path + "\x00" + key.Code))
	return fmt.Sprintf("%x", sum[:16])
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
