package jsscan

import (
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// generated says why a file is not to be edited by hand, or "".
func generated(f *jssyntax.File, path string) string {
	src := f.Src
	head := src[:min(len(src), 2000)]
	switch {
	case strings.HasSuffix(path, ".min.js"), strings.Contains(path, ".min.user.js"):
		return "the file is minified; " + fixItsSource
	case hasLongLine(f):
		return "the file has lines of more than 5,000 characters, as bundles have; " + fixItsSource
	case strings.Contains(src, "__webpack_require__"), strings.Contains(src, "__webpack_modules__"), strings.Contains(src, "this && this.__awaiter"), strings.Contains(src, "//# sourceMappingURL="):
		return "the file is a bundle; " + fixItsSource
	case strings.Contains(strings.ToLower(head), "do not edit"), strings.Contains(head, "@generated"):
		return "the file is generated; " + fixItsSource
	}
	return ""
}

// maxLine is the length from which a line tells of a minified file.
const maxLine = 5000

// hasLongLine reports whether the code on one line is that long. Markup around it
// tells nothing.
func hasLongLine(f *jssyntax.File) bool {
	start, end := 0, -1 // of the current line
	for _, t := range f.Tokens {
		if int(t.Start) > end {
			start, end = int(t.Start), len(f.Src)
			if n := strings.IndexByte(f.Src[start:], '\n'); n >= 0 {
				end = start + n
			}
		}
		if min(int(t.End), end)-start > maxLine {
			return true
		}
	}
	return false
}
