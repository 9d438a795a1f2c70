package jsscan

import (
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/markup"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// suppress leaves out the findings of a file that one of its comments silences,
// on its line or the line below, or marks them.
func suppress(path, src string, comments []fixes.Span, list []fixes.Finding, marks bool) []fixes.Finding {
	lines := &jssyntax.File{Src: src}
	return seapi.Silence(list, silencers(path, lines, comments), func(f fixes.Finding) (from, to int) {
		from, _ = lines.Position(f.Span.Start)
		to, _ = lines.Position(f.Span.End)
		return from, to
	}, marks)
}

// silencers returns the suppressions among the comments of a file.
func silencers(path string, file *jssyntax.File, comments []fixes.Span) []*seapi.Silencer {
	var out []*seapi.Silencer
	for _, c := range comments {
		s, ok := seapi.ParseSuppression(strings.TrimSuffix(file.Src[c.Start:c.End], "-->"))
		if !ok {
			continue
		}
		first, _ := file.Position(c.Start)
		last, _ := file.Position(c.End)
		out = append(out, &seapi.Silencer{Suppression: s, Path: path, Span: c, From: first, To: last + 1})
	}
	return out
}

// pageComments returns the comments of a page's markup.
func pageComments(path, src string) []fixes.Span {
	if !markup.Named(path) || !strings.Contains(src, "seauthlint:ignore") {
		return nil
	}
	return markup.Read(path, src).Comments
}
