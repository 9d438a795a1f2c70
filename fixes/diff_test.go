package fixes

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func TestDiff(t *testing.T) {
	for _, test := range []struct{ name, old, new, want string }{
		{"equal", "a\n", "a\n", ""},
		{"change", "a\nb\nc\n", "a\nB\nc\n", "--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"},
		{"three lines of context", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nV\n6\n7\n8\n9\n",
			"--- a/x\n+++ b/x\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+V\n 6\n 7\n 8\n"},
		{"new file", "", "a\n", "--- a/x\n+++ b/x\n@@ -0,0 +1,1 @@\n+a\n"},
		{"no final newline", "a", "b", "--- a/x\n+++ b/x\n@@ -1,1 +1,1 @@\n" +
			"-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"},
		{"carriage returns", "a\r\nb\r\n", "a\r\nc\r\n", "--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := Diff("a/x", "b/x", test.old, test.new); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// Random texts, and names that need quoting, must go through git apply.
func TestDiffApplies(t *testing.T) {
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skip("git is not installed")
	}
	names := []string{"x.js", "with space.js", "tab\there", "new\nline", `q"uote\`, "é", "bad\xff"}
	random := rand.New(rand.NewPCG(1, 2))
	for i := range 40 {
		name := names[i%len(names)]
		old, new := randomText(random), randomText(random)
		patch := Diff("a/"+name, "b/"+name, old, new)
		if patch == "" || old == "" || new == "" { // git takes an empty file for none
			continue
		}
		dir := t.TempDir()
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(old), 0o666); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(git, "apply", "--unidiff-zero", "-")
		cmd.Dir, cmd.Stdin = dir, strings.NewReader(patch)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git apply: %v\n%s\n%s", err, out, patch)
		}
		if got, err := os.ReadFile(file); err != nil || string(got) != new {
			t.Errorf("got %q, %v; want %q", got, err, new)
		}
	}
}

// randomText returns lines of few kinds, so that many repeat.
func randomText(random *rand.Rand) string {
	var b strings.Builder
	for range random.IntN(30) {
		fmt.Fprintf(&b, "line %d%s\n", random.IntN(6), []string{"", "\r"}[random.IntN(2)])
	}
	return strings.TrimSuffix(b.String(), "\n"[random.IntN(2):])
}

// FuzzDiff applies the patch by hand.
func FuzzDiff(f *testing.F) {
	f.Add("a\nb\nc\n", "a\nB\nc\n")
	f.Add("a\r\nb", "b\n")
	f.Add("- a\n+ b\n@@ c", "")
	f.Fuzz(func(t *testing.T, old, new string) {
		patch := Diff("a/x", "b/x", old, new)
		if got, err := patched(old, patch); err != nil || got != new {
			t.Errorf("from %q: got %q, %v; want %q\n%s", old, got, err, new, patch)
		}
	})
}

// patched applies a unified diff as its format is described.
func patched(old, patch string) (string, error) {
	lines := strings.SplitAfter(old, "\n")
	done, out := 0, "" // lines[:done] have been written or deleted
	hunk := strings.SplitAfter(patch, "\n")
	for i := 0; i < len(hunk); i++ {
		line := hunk[i]
		if i < 2 || line == "" {
			continue
		}
		if strings.HasPrefix(line, "@@ ") {
			var start, count, newStart, newCount int
			if _, err := fmt.Sscanf(line, "@@ -%d,%d +%d,%d @@", &start, &count, &newStart, &newCount); err != nil {
				return "", err
			}
			if count > 0 {
				start--
			}
			out += strings.Join(lines[done:start], "")
			done = start
			continue
		}
		text := line[1:]
		if i+1 < len(hunk) && strings.HasPrefix(hunk[i+1], "\\") {
			text = strings.TrimSuffix(text, "\n")
			i++
		}
		if line[0] != '+' {
			if lines[done] != text {
				return "", fmt.Errorf("line %d is %q, not %q", done, lines[done], text)
			}
			done++
		}
		if line[0] != '-' {
			out += text
		}
	}
	return out + strings.Join(lines[done:], ""), nil
}
