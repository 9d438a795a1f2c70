package jssyntax

import "sort"

// Text returns the source text of n without parentheses around it.
func (f *File) Text(n *Node) string { return f.Src[n.Span.Start:n.Span.End] }

// Position returns the line and column of a byte offset, both counted from 1,
// columns in bytes. Lines end as editors have them: by \n, \r\n or \r.
func (f *File) Position(offset int) (line, col int) {
	f.linesOnce.Do(func() { f.lines = lineStarts(f.Src) })
	line = sort.SearchInts(f.lines, offset+1)
	return line, offset - f.lines[line-1] + 1
}

// lineStarts returns the offsets of the first bytes of the lines of src.
func lineStarts(src string) []int {
	starts := []int{0}
	for i := 0; i < len(src); i++ {
		switch {
		case src[i] == '\n':
		case src[i] == '\r' && (i+1 == len(src) || src[i+1] != '\n'):
		default:
			continue
		}
		starts = append(starts, i+1)
	}
	return starts
}
