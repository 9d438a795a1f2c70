package fixes

import (
	"fmt"
	"strings"

	"github.com/rogpeppe/go-internal/diff"
)

// Diff returns the unified diff that turns old into new, with three lines of
// context, or "" if they are equal. Names are quoted as git does, so that
// "a/…" and "b/…" name the same file to git apply whatever its name holds.
func Diff(oldName, newName, old, new string) string {
	d := diff.Diff(patchName(oldName), []byte(old), patchName(newName), []byte(new))
	// Have: "diff OLD NEW\n--- OLD\n+++ NEW\n@@ …", or nothing.
	_, patch, _ := strings.Cut(string(d), "\n")
	return patch
}

// patchName spells a file name for the head of a patch. A name with a space
// ends with a tab, or patch would take what follows the space for a date.
func patchName(name string) string {
	if strings.ContainsFunc(name, isSpecial) {
		return quoteC(name)
	}
	if strings.Contains(name, " ") {
		return name + "\t"
	}
	return name
}

// isSpecial reports whether a name with this rune must be quoted.
func isSpecial(r rune) bool { return r < ' ' || r == 0x7f || r == '"' || r == '\\' }

// quoteC quotes a name as a C string, which is what git reads.
func quoteC(name string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i := range len(name) {
		switch c := name[i]; {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case isSpecial(rune(c)):
			fmt.Fprintf(&b, `\%03o`, c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}
