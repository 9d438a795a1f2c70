package jssyntax

import (
	"path"
	"strings"
)

// A Language is a language that becomes JavaScript.
type Language uint8

// The languages that are read.
const (
	JavaScript Language = iota
	JSX
	TypeScript
	TSX // TypeScript with JSX
)

// Typed reports whether the language has types.
func (l Language) Typed() bool { return l == TypeScript || l == TSX }

// LanguageOf returns the language of a file by the end of its name. What is
// unknown is taken for JavaScript.
func LanguageOf(name string) Language {
	switch strings.ToLower(path.Ext(name)) {
	case ".ts", ".mts", ".cts":
		return TypeScript
	case ".tsx":
		return TSX
	case ".jsx":
		return JSX
	}
	return JavaScript
}

// ParseAs reads the source of a file in a language. Like Parse, it never fails.
// What is named JavaScript and is none may be JSX, or have types.
func ParseAs(src string, lang Language) *File {
	if lang != JavaScript {
		return parseErased(src, lang)
	}
	f, broken := parse(src)
	if broken == nil {
		return f
	}
	if mayBeOther(src) {
		for _, lang := range []Language{JSX, TSX} {
			if e := erase(src, lang); e.err == nil {
				if g, broken := parse(e.output()); broken == nil && g.Status == Parsed {
					return e.restore(g, lang)
				}
			}
		}
	}
	f.salvage(broken)
	return f
}

// maxOther is the size of the largest script that is read as another language
// as well.
const maxOther = 4 << 20

// mayBeOther reports whether a script that is no JavaScript may hold elements, or
// types as its first comment says.
func mayBeOther(src string) bool {
	return len(src) <= maxOther && (strings.Contains(src, "</") || strings.Contains(src, "/>") || strings.Contains(src, "@flow"))
}

// parseErased parses a file without its types and elements.
func parseErased(src string, lang Language) *File {
	if len(src) > maxSize {
		return Parse(src)
	}
	e := erase(src, lang)
	f := e.restore(Parse(e.output()), lang)
	if e.err != nil {
		f.Err = e.err
		f.Status = max(f.Status, Recovered)
	}
	return f
}
