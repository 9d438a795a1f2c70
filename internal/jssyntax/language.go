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
func ParseAs(src string, _ Language) *File { return Parse(src) }
