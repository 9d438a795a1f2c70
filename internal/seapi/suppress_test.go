package seapi

import (
	"slices"
	"strings"
	"testing"
)

func TestParseSuppression(t *testing.T) {
	for text, want := range map[string]Suppression{
		"// seauthlint:ignore":                             {},
		"// seauthlint:ignore the server is ours":          {Reason: "the server is ours"},
		"/* seauthlint:ignore SE001 wanted */":             {Rules: []string{"SE001"}, Reason: "wanted"},
		"// seauthlint:ignore SE001,query-access-token x":  {Rules: []string{"SE001", "query-access-token"}, Reason: "x"},
		"/* seauthlint:ignore SE001*/":                     {Rules: []string{"SE001"}},
		"/*\n * seauthlint:ignore\n * it is ours\n */":     {},
		"/*\r\n * seauthlint:ignore\r\n */":                {},
		"//seauthlint:ignore-file generated":               {File: true, Reason: "generated"},
		"// nolint:gosec // seauthlint:ignore SE001 ours":  {Rules: []string{"SE001"}, Reason: "ours"},
		"/*\n   seauthlint:ignore */":                      {},
		"// seauthlint:ignore-file SE002 tests need a URL": {File: true, Rules: []string{"SE002"}, Reason: "tests need a URL"},
	} {
		t.Run(text, func(t *testing.T) {
			got, ok := ParseSuppression(text)
			if !ok || got.File != want.File || got.Reason != want.Reason || !slices.Equal(got.Rules, want.Rules) {
				t.Errorf("got %+v, %v; want %+v", got, ok, want)
			}
		})
	}
	for _, text := range []string{"// ignore", "// see seauthlint: ignore", "// xseauthlint:ignore", "// seauthlint:ignored",
		"// write seauthlint:ignore above the line", "/* see:\n * that seauthlint:ignore is honoured */", "# say why behind `seauthlint:ignore` if you can",
	} {
		t.Run(text, func(t *testing.T) {
			if s, ok := ParseSuppression(text); ok {
				t.Errorf("got %+v, want none", s)
			}
		})
	}
}

// FuzzSuppression compares with a parser written by hand.
func FuzzSuppression(f *testing.F) {
	for _, seed := range []string{
		"// seauthlint:ignore", "/* seauthlint:ignore SE001,query-key why */", "seauthlint:ignore-file\tSE002", "#seauthlint:ignore-files",
		"xseauthlint:ignore seauthlint:ignore a-b,SE00", "* seauthlint:ignore\r\n SE001", "seauthlint:ignore*/ SE001",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, comment string) {
		got, ok := ParseSuppression(comment)
		want, wantOK := slowSuppression(comment)
		if ok != wantOK || got.File != want.File || !slices.Equal(strings.Fields(got.Reason), strings.Fields(want.Reason)) || !slices.Equal(got.Rules, want.Rules) {
			t.Errorf("%q: got %+v, %v; want %+v, %v", comment, got, ok, want, wantOK)
		}
	})
}

// slowSuppression reads a comment word by word.
func slowSuppression(comment string) (s Suppression, ok bool) {
	const mark = "seauthlint:ignore"
	for i := range len(comment) {
		rest, found := strings.CutPrefix(comment[i:], mark)
		before := strings.TrimRight(comment[:i], " \t\n\f\r")
		blank := comment[len(before):i]
		if !found || before != "" && !strings.ContainsAny(blank, "\r\n") && !strings.ContainsRune("/*#", rune(before[len(before)-1])) && !strings.HasSuffix(before, "<!--") {
			continue
		}
		line, _, _ := strings.Cut(strings.ReplaceAll(strings.ReplaceAll(rest, "\r", "\n"), "*/", "\n"), "\n")
		word, reason, _ := strings.Cut(strings.ReplaceAll(line, "\t", " "), " ")
		if word != "" && word != "-file" {
			continue
		}
		s.Reason = strings.TrimSpace(strings.ReplaceAll(reason, "\f", " "))
		if first, rest, _ := strings.Cut(s.Reason, " "); isRuleList(first) {
			s.Rules, s.Reason = strings.Split(first, ","), rest
		}
		s.File = word == "-file"
		return s, true
	}
	return s, false
}

// isRuleList reports whether a word is a list of ids and names of rules.
func isRuleList(word string) bool {
	for rule := range strings.SplitSeq(word, ",") {
		number, isID := strings.CutPrefix(rule, "SE")
		if isID && len(number) == 3 && strings.Trim(number, "0123456789") == "" {
			continue
		}
		parts := strings.Split(rule, "-")
		if len(parts) < 2 || slices.ContainsFunc(parts, func(p string) bool {
			return p == "" || strings.Trim(p, "abcdefghijklmnopqrstuvwxyz") != ""
		}) {
			return false
		}
	}
	return true
}
