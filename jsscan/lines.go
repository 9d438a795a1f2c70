package jsscan

import (
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// keptComments returns the comments within a deletion, which stay.
func (a *analysis) keptComments(s fixes.Span) string {
	out := ""
	for _, c := range a.commentsIn(s) {
		text := a.file.Src[c.Start:c.End]
		if strings.HasPrefix(text, "//") {
			text += a.partAt(c.Start).style.newline
		}
		out += text
	}
	return out
}

// wholeLines widens a deletion to whole lines if nothing else stands on them,
// and over one of two blank lines that would come to stand together.
func (a *analysis) wholeLines(s fixes.Span) fixes.Span {
	src := a.srcTo(s)
	if s.End > s.Start && (src[s.End-1] == '\n' || !a.lineStarts(s.Start)) {
		return a.oneBlankLine(s)
	}
	if w := a.lines(s); w.Start <= s.Start && w.End > s.End {
		return a.oneBlankLine(w)
	}
	return s
}

// srcTo returns the source up to the end of the file that a span is in.
func (a *analysis) srcTo(s fixes.Span) string {
	return a.file.Src[:a.partAt(s.Start).syntax.Span.End]
}

// lineStarts reports whether only blanks stand before an offset on its line.
func (a *analysis) lineStarts(at int) bool {
	_, own := a.lineIndent(at)
	return own
}

// oneBlankLine widens the deletion of whole lines over the line end after it if
// blank lines stand on both sides.
func (a *analysis) oneBlankLine(s fixes.Span) fixes.Span {
	src := a.srcTo(s)
	if s.End < len(src) && src[s.End] == '\n' && strings.HasSuffix(src[:s.Start], "\n\n") {
		s.End++
	}
	return s
}

// lines widens a span to whole lines if nothing else stands on them.
func (a *analysis) lines(s fixes.Span) fixes.Span {
	src := a.srcTo(s)
	_, own := a.lineIndent(s.Start)
	end := s.End
	for end < len(src) && (src[end] == ' ' || src[end] == '\t') {
		end++
	}
	atEnd := end == len(src) || src[end] == '\n' || src[end] == '\r'
	switch {
	case own && atEnd:
		start := s.Start
		for start > 0 && (src[start-1] == ' ' || src[start-1] == '\t') {
			start--
		}
		if strings.HasPrefix(src[end:], "\r\n") {
			end += 2
		} else if end < len(src) {
			end++
		}
		return span(start, end)
	case own:
		return span(s.Start, end)
	case atEnd:
		start := s.Start
		for start > 0 && (src[start-1] == ' ' || src[start-1] == '\t') {
			start--
		}
		return span(start, s.End)
	}
	return span(s.Start, end)
}

// hasCommentBetween reports whether a comment stands between two offsets.
func hasCommentBetween(a *analysis, from, to int) bool {
	return len(a.commentsIn(span(from, to))) > 0
}

// itemLines widens an item with its comma to whole lines, or over the blanks
// that follow it.
func (a *analysis) itemLines(start, end int) fixes.Span {
	s := a.lines(span(start, end))
	if s.Start < start && s.End > end {
		return s
	}
	src := a.file.Src
	for end < len(src) && (src[end] == ' ' || src[end] == '\t') {
		end++
	}
	if end < len(src) && (src[end] == '\n' || src[end] == '\r') {
		for start > 0 && (src[start-1] == ' ' || src[start-1] == '\t') {
			start--
		}
		return span(start, end)
	}
	return span(start, end)
}

// beforeBlanks returns end without the blanks before it.
func beforeBlanks(src string, end int) int {
	for end > 0 && (src[end-1] == ' ' || src[end-1] == '\t') {
		end--
	}
	return end
}
