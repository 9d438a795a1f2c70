package shscan

import (
	"regexp"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// commentStart matches what a comment starts with in any of the files.
var commentStart = regexp.MustCompile(`(?:^|[\s;])#|<!--`)

// silencers returns the suppression comments of the file.
func (a *analysis) silencers() []*seapi.Silencer {
	if !strings.Contains(a.src, "seauthlint:ignore") {
		return nil
	}
	var out []*seapi.Silencer
	for i, start := range a.lines {
		text := strings.TrimRight(a.src[start:lineEnd(a.src, start)], "\r\n")
		at := strings.Index(text, "seauthlint:ignore")
		if at < 0 {
			continue
		}
		m := commentStart.FindStringIndex(text[:at])
		if m == nil {
			continue
		}
		comment := strings.TrimSpace(strings.TrimSuffix(text[m[0]:], "-->"))
		if s, ok := seapi.ParseSuppression(comment); ok {
			out = append(out, &seapi.Silencer{Suppression: s, Path: a.path, Span: fixes.Span{Start: start + m[0], End: start + len(text)}, From: i + 1, To: a.nextCode(i)})
		}
	}
	return out
}

// nextCode returns the number of the line below the i-th one. In YAML and
// Markdown a comment may stand before the line that opens a block: then it is the
// one below that.
func (a *analysis) nextCode(i int) int {
	if i+1 >= len(a.lines) {
		return i + 1
	}
	next := strings.TrimSpace(a.src[a.lines[i+1]:lineEnd(a.src, a.lines[i+1])])
	if strings.HasPrefix(next, "```") || strings.HasSuffix(next, "|") || strings.HasSuffix(next, ">") {
		return i + 3
	}
	return i + 2
}

// suppress leaves out the findings that a comment silences, on its line or the
// line below, or marks them.
func (a *analysis) suppress(list []fixes.Finding, marks bool) []fixes.Finding {
	return seapi.Silence(list, a.silencers(), func(f fixes.Finding) (from, to int) {
		return a.line(f.Span.Start), a.line(f.Span.End)
	}, marks)
}
