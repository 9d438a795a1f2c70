package analyzer

import (
	"go/ast"
	"go/token"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

type tokenPos = token.Pos

// lineStart returns the start of the line of an offset.
func (f *file) lineStart(at int) int {
	return strings.LastIndexByte(f.src[:min(at, len(f.src))], '\n') + 1
}

// lineEnd returns the end of the line of an offset, without its line end.
func (f *file) lineEnd(at int) int {
	at = min(at, len(f.src)) // the text of a file may not be known
	i := strings.IndexByte(f.src[at:], '\n')
	if i < 0 {
		return len(f.src)
	}
	end := at + i
	if end > at && f.src[end-1] == '\r' {
		end--
	}
	return end
}

// indent returns the blanks that a line starts with, at or before an offset.
func (f *file) indent(at int) string {
	start := f.lineStart(at)
	end := start
	for end < len(f.src) && (f.src[end] == ' ' || f.src[end] == '\t') {
		end++
	}
	return f.src[start:end]
}

// newline returns how the file ends its lines.
func (f *file) newline() string {
	if strings.Contains(f.src, "\r\n") {
		return "\r\n"
	}
	return "\n"
}

// ownsLine reports whether a node is the first thing on its line.
func (f *file) ownsLine(n ast.Node) bool {
	at := min(f.offset(n.Pos()), len(f.src))
	return strings.TrimSpace(f.src[f.lineStart(at):at]) == ""
}

// restOfLine returns what stands behind an offset on its line.
func (f *file) restOfLine(at int) string { return f.src[min(at, len(f.src)):f.lineEnd(at)] }

// wholeLines returns the span of the lines of a node with the line end behind
// them, if nothing but a comment stands there besides.
func (f *file) wholeLines(n ast.Node) (fixes.Span, bool) {
	s := f.span(n)
	rest := strings.TrimSpace(f.restOfLine(s.End))
	if !f.ownsLine(n) || rest != "" && !strings.HasPrefix(rest, "//") && rest != ";" {
		return s, false
	}
	end := f.lineEnd(s.End)
	if strings.HasPrefix(f.src[end:], "\r\n") {
		end += 2
	} else if end < len(f.src) {
		end++
	}
	return fixes.Span{Start: f.lineStart(s.Start), End: end}, true
}

// lines returns lines as the file spells them, each with an indent.
func (f *file) lines(indent string, list []string) string {
	var b strings.Builder
	for _, line := range list {
		b.WriteString(f.newline() + indent + line)
	}
	return b.String()
}
