package report

import (
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/fixes"
)

// located returns the entries of a source in which each «…» is a finding.
func located(path, src string) (entries []Entry) {
	var spans []fixes.Span
	for {
		before, rest, found := strings.Cut(src, "«")
		if !found {
			break
		}
		place, after, _ := strings.Cut(rest, "»")
		spans = append(spans, fixes.Span{Start: len(before), End: len(before) + len(place)})
		src = before + place + after
	}
	text := NewText(src)
	for _, s := range spans {
		f := fixes.Finding{Rule: "SE001", Path: path, Span: s}
		entries = append(entries, Locate(f, func(string) *Text { return text }, false))
	}
	Sort(entries)
	return entries
}

// The fingerprint of the last finding stays when lines move, and with another
// token; it changes when the line, the file or the rule does.
func TestFingerprint(t *testing.T) {
	const line = "fetch(API + '?access_token=s3cr3t&«key=» + key);"
	first := located("a.js", line)[0].Fingerprint
	if len(first) != 32 {
		t.Errorf("got %s", first)
	}
	for _, src := range []string{
		"// moved\n\n\n" + line, "  " + line + "\r\n", "{\n\t" + line + "\n}\n",
		strings.ReplaceAll(line, "s3cr3t", "an0ther-token"),
	} {
		if got := located("a.js", src)[0].Fingerprint; got != first {
			t.Errorf("%q: got %s, want %s", src, got, first)
		}
	}
	for _, src := range []string{"x" + line, strings.ReplaceAll(line, "+ key", "+ k")} {
		if got := located("a.js", src)[0].Fingerprint; got == first {
			t.Errorf("%q has the fingerprint of %q", src, line)
		}
	}
	if got := located("b.js", line)[0].Fingerprint; got == first {
		t.Error("another file has the same fingerprint")
	}
	if a, b := located("a.js", "("+strings.Repeat("x", 1<<20)+"«k»"), located("a.js", "[y"+strings.Repeat("x", 1<<20)+"«k»"); a[0].Fingerprint != b[0].Fingerprint {
		t.Error("in a bundle, what is far away counts")
	}
}

// No two findings have the same fingerprint.
func TestFingerprintsOfTwins(t *testing.T) {
	seen := map[string]bool{}
	for _, e := range located("a.js", "get('«key»' + '«key»');\nget('«key»' + 'key');\nget('«key»' + 'key');\n") {
		if seen[e.Fingerprint] {
			t.Errorf("%s comes twice", e.Fingerprint)
		}
		seen[e.Fingerprint] = true
	}
	if len(seen) != 4 {
		t.Errorf("got %d", len(seen))
	}
}
