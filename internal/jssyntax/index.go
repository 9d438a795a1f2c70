package jssyntax

import "sort"

// firstFrom returns the index of the first token that starts at or behind the
// offset.
func (f *File) firstFrom(offset int) int {
	return sort.Search(len(f.Tokens), func(i int) bool { return int(f.Tokens[i].Start) >= offset })
}

// TokenAt returns the index of the token that starts at the offset, or -1.
func (f *File) TokenAt(offset int) int {
	if i := f.firstFrom(offset); i < len(f.Tokens) && int(f.Tokens[i].Start) == offset {
		return i
	}
	return -1
}

// TokenAround returns the index of the token that holds the byte at the offset, or
// -1.
func (f *File) TokenAround(offset int) int {
	if i := f.firstFrom(offset+1) - 1; i >= 0 && int(f.Tokens[i].End) > offset {
		return i
	}
	return -1
}

// TokenEnding returns the index of the token that ends at the offset, or -1.
func (f *File) TokenEnding(offset int) int {
	if i := f.firstFrom(offset) - 1; i >= 0 && int(f.Tokens[i].End) == offset {
		return i
	}
	return -1
}

// TokenBefore returns the index of the last token that ends at or before the
// offset, or -1.
func (f *File) TokenBefore(offset int) int {
	i := f.firstFrom(offset) - 1
	if i >= 0 && int(f.Tokens[i].End) > offset {
		i--
	}
	return i
}

// TokenText returns the source of token i, or "" if there is no such token.
func (f *File) TokenText(i int) string {
	if i < 0 || i >= len(f.Tokens) {
		return ""
	}
	return f.Src[f.Tokens[i].Start:f.Tokens[i].End]
}
