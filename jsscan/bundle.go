package jsscan

import (
	"regexp"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// fixItsSource ends the reason why what tools have written gets no fix.
const fixItsSource = "fix its source"

// IsInGenerated reports whether a finding has no fix because its file is not to be
// edited by hand.
func IsInGenerated(f fixes.Finding) bool {
	return f.Fix == nil && strings.HasSuffix(f.NoFix, fixItsSource)
}

// moduleMark matches the lines with which bundlers say what file the text behind
// them was made from: a comment that is a path, or the name of a module.
var moduleMark = regexp.MustCompile(`^\s*(?:;?//|/\*\*\*/ "|!\*\*\*)\s*(?:CONCATENATED MODULE:\s*)?((?:\.{0,2}/)?[\w@.-]+(?:/[\w@.-]+)*\.(?:[cm]?[jt]sx?|vue))"?(?:[\s:!*{]|$)`)

// BundledFrom returns the path of the file that what stands at an offset of a
// bundle was made from, as the bundler spells it, or "" if it does not say.
func BundledFrom(src string, offset int) string {
	for offset = min(offset, len(src)); offset > 0; {
		start := strings.LastIndexByte(src[:offset], '\n') + 1
		if offset-start < maxLine {
			if m := moduleMark.FindStringSubmatch(src[start:offset]); m != nil {
				return m[1]
			}
		}
		offset = start - 1
	}
	return ""
}
