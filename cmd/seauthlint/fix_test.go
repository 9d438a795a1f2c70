package main

import (
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/fixes"
)

// replaces returns a finding at every place of a word, which is replaced.
func replaces(src, word, by string) (list []fixes.Finding) {
	for i := 0; ; {
		n := strings.Index(src[i:], word)
		if n < 0 {
			return list
		}
		span := fixes.Span{Start: i + n, End: i + n + len(word)}
		list = append(list, fixes.Finding{Rule: "SE001", Path: "a.js", Span: span,
			Fix: &fixes.Fix{Safety: fixes.Safe, Edits: []fixes.Edit{{Span: span, New: by}}}})
		i += n + 1
	}
}

// fixerOf returns a fixer of safe fixes for a file a.js.
func fixerOf(src string, scan func(map[string]string) state) *fixer {
	return &fixer{
		original: func(path string) (string, error) {
			if path != "a.js" {
				return "", errForeign
			}
			return src, nil
		},
		scan:  scan,
		wants: func(s fixes.Safety) bool { return s == fixes.Safe },
	}
}

func TestFixer(t *testing.T) {
	scans := 0
	for _, test := range []struct {
		name, src string
		scan      func(src string) []fixes.Finding
		want, err string
		scans     int // at most; 0: any number
	}{
		{"nothing to do", "abc", func(string) []fixes.Finding { return nil }, "abc", "", 1},
		{"all in one round", "xaxaxa", func(src string) []fixes.Finding { return replaces(src, "a", "b") }, "xbxbxb", "", 2},
		// Each fix overlaps the next one: every other goes in the first round.
		{"conflicts", "aaaa", func(src string) []fixes.Finding { return replaces(src, "aa", "b") }, "bb", "", 2},
		{"conflicts of two rounds", "abab", func(src string) []fixes.Finding {
			return append(replaces(src, "ba", "+"), replaces(src, "a", "c")...)
		}, "c+b", "", 4},
		{"no progress", "a", func(src string) []fixes.Finding { return replaces(src, "a", "aa") }, "a", "", 4},
		{"breaks the file", "a", func(src string) []fixes.Finding {
			if src == "b" {
				return []fixes.Finding{{Rule: "SE000"}}
			}
			return replaces(src, "a", "b")
		}, "a", "", 4},
		// Both fixes are good alone, but not together.
		{"not together", "a-a", func(src string) []fixes.Finding {
			if src == "b-b" {
				return []fixes.Finding{{Rule: "SE000"}}
			}
			return replaces(src, "a", "b")
		}, "b-a", "", 0},
		{"out of bounds", "a", func(src string) []fixes.Finding {
			bad := fixes.Finding{Rule: "SE002", Path: "a.js", Fix: &fixes.Fix{Safety: fixes.Safe, Edits: []fixes.Edit{{Span: fixes.Span{Start: 1, End: 9}}}}}
			return append(replaces(src, "a", "b"), bad)
		}, "b", "internal error: fix of SE002 at byte 0: edit a.js:[1,9): out of bounds of 1 bytes", 0},
		{"other file", "a", func(src string) []fixes.Finding {
			return []fixes.Finding{{Rule: "SE002", Fix: &fixes.Fix{Safety: fixes.Safe, Edits: []fixes.Edit{{Path: "b.js"}}}}}
		}, "a", "internal error: fix of SE002 at byte 0: it edits another file", 1},
		{"unsafe", "a", func(src string) []fixes.Finding {
			list := replaces(src, "a", "b")
			list[0].Fix.Safety = fixes.Unsafe
			return list
		}, "a", "", 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			scans = 0
			f := fixerOf(test.src, func(texts map[string]string) state {
				scans++
				src, err := fixerOf(test.src, nil).text(state{texts: texts}, "a.js")
				if err != nil {
					t.Error(err)
				}
				return state{texts: texts, findings: test.scan(src)}
			})
			after, err := f.fix(f.scan(nil))
			got, _ := f.text(after, "a.js")
			if got != test.want || err == nil && test.err != "" || err != nil && err.Error() != test.err {
				t.Errorf("got %q, %v; want %q, %s", got, err, test.want, test.err)
			}
			if test.scans > 0 && scans > test.scans {
				t.Errorf("scanned %d times", scans)
			}
		})
	}
}
