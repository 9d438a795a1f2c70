package gitdiff

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seauthlint/seauthlint/fixes"
)

// FuzzParse reads the patch between two texts: applied, it must make the one of the
// other, and what it changes must be what is said to change. Another patch behind
// it, which may be anything, changes nothing about that.
func FuzzParse(f *testing.F) {
	f.Add("1\n2\n3\n", "1\n3\n4", "")
	f.Add("a\n", "--- a\n+++ b\n@@ -1 +1 @@\n", "--- a/x\n+++ b/x\n@@ -1,2 +1 @@\n-a\n-b\n+c\n\\ No newline at end of file\n")
	f.Add("", "\\ a\n-b\n", "+++ \"b/\\303\\251\"\n@@ -0,0 +1,99999999 @@\n+a\n")
	f.Add("a\r\nb\r\n", "a\nb\n", "+++ /dev/null\n@@ -1 +0,0 @@\n-a\n+++ b/y\n@@ -0,0 +1 @@\n+a\n")
	f.Fuzz(func(t *testing.T, before, after, other string) {
		patch := fixes.Diff("a/first", "b/first", before, after)
		hunks, err := hunksOf(patch)
		if err != nil {
			t.Fatalf("%v\n%s", err, patch)
		}
		if got := applied(hunks, lines(before)); !slices.Equal(got, lines(after)) {
			t.Errorf("applied: %q\n%s", got, patch)
		}
		bare := withoutContext(hunks)
		if again, err := hunksOf(bare); err != nil || cmp.Diff(hunks, again, cmp.AllowUnexported(hunk{})) != "" {
			t.Errorf("without context: %v, %v\n%s", again, err, bare)
		}
		other = "+++ b/second\n" + other
		files, _ := parse(patch + other)
		checkLines(t, files["first"], hunks, strings.Contains(other, "first"))
		for path, lines := range files {
			if path == "" || !lines.Any() {
				t.Errorf("%q: %+v", path, lines)
			}
		}
		if alone, err := parse(other); err == nil && alone["first"].ranges == nil {
			for path, want := range alone {
				if diff := cmp.Diff(want, files[path], cmp.AllowUnexported(Lines{})); diff != "" {
					t.Errorf("%s: %s", path, diff)
				}
			}
		}
		ranges([2]int{1, 5}).Through(other)
	})
}

// withoutContext spells hunks as git does without lines of context: a side that has
// no lines names the line before.
func withoutContext(hunks []hunk) string {
	var b strings.Builder
	for _, h := range hunks {
		old, now := h.old, h.now
		if len(h.removed) == 0 {
			old--
		}
		if len(h.added) == 0 {
			now--
		}
		fmt.Fprintf(&b, "@@ -%d,%d +%d,%d @@ func f() {\n", old, len(h.removed), now, len(h.added))
		for _, line := range h.removed {
			b.WriteString("-" + line + "\n")
		}
		for _, line := range h.added {
			b.WriteString("+" + line + "\n")
		}
	}
	return b.String()
}

// lines returns the lines of a text, without their ends.
func lines(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}

// applied returns lines with hunks applied.
func applied(hunks []hunk, old []string) (out []string) {
	at := 0
	for _, h := range hunks {
		out = append(out, old[at:h.old-1]...)
		at = h.old - 1 + len(h.removed)
		out = append(out, h.added...)
	}
	return append(out, old[at:]...)
}

// checkLines checks that the changed lines are those that hunks add, and those
// beside what they only remove. There may be more if another patch is about the
// same file.
func checkLines(t *testing.T, got Lines, hunks []hunk, more bool) {
	t.Helper()
	want := map[int]bool{}
	last := 1
	for _, h := range hunks {
		for i := range h.added {
			want[h.now+i] = true
		}
		if len(h.added) == 0 {
			want[h.now], want[h.now-1] = true, true
		}
		last = h.now + len(h.added) + 1
	}
	for n := 1; n <= last; n++ {
		if touched := got.Touch(n, n); touched != want[n] && !(more && touched) {
			t.Errorf("line %d: changed is %v, want %v", n, touched, want[n])
		}
	}
}
