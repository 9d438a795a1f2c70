package jsscan

import (
	"strings"
)

// generated says why a file is not to be edited by hand, or "".
func generated(src, path string) string {
	head := src[:min(len(src), 2000)]
	switch {
	case strings.HasSuffix(path, ".min.js"), strings.Contains(path, ".min.user.js"):
		return "the file is minified; fix its source"
	case longLine(src):
		return "the file has lines of more than 5,000 characters, as bundles have; fix its source"
	case strings.Contains(src, "__webpack_require__"), strings.Contains(src, "__webpack_modules__"), strings.Contains(src, "this && this.__awaiter"), strings.Contains(src, "//# sourceMappingURL="):
		return "the file is a bundle; fix its source"
	case strings.Contains(strings.ToLower(head), "do not edit"), strings.Contains(head, "@generated"):
		return "the file is generated; fix its source"
	}
	return ""
}

// maxLine is the length from which a line tells of a minified file.
const maxLine = 5000

func longLine(src string) bool {
	for line := range strings.Lines(src) {
		if len(line) > maxLine {
			return true
		}
	}
	return false
}
