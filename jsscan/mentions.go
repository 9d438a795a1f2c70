package jsscan

import (
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// mentionsCredential reports whether a name or text of the program, comments
// aside, can be a credential's parameter or header.
func (a *analysis) mentionsCredential() bool {
	if a.spells(credentialWords, canNameCredential) {
		return true
	}
	return a.file.Status == jssyntax.TokensOnly && namesCredential([]byte(a.behindTokens()))
}

// canNameCredential reports whether a token that holds one of the credential's
// words is a text, or the name of a parameter or header.
func canNameCredential(t jssyntax.Token, text string) bool {
	return isText(t, text) || t.Kind == jssyntax.Word && (text == "key" || text == "access_token" || strings.EqualFold(text, "authorization"))
}

// isText reports whether a token is a string or a part of a template.
func isText(t jssyntax.Token, _ string) bool {
	return t.Kind == jssyntax.String || t.Kind == jssyntax.Template
}

// spells reports whether a token that is wanted holds one of the words, of any
// case.
func (a *analysis) spells(words []string, wanted func(t jssyntax.Token, text string) bool) bool {
	src := []byte(a.file.Src)
	for _, w := range words {
		for at := range seapi.FoldOccurrences(src, w) {
			if i := a.file.TokenAround(at); i >= 0 && wanted(a.file.Tokens[i], a.file.TokenText(i)) {
				return true
			}
		}
	}
	return false
}

// credentialWords are in every text that names a credential or its header, or that
// may spell one by escapes.
var credentialWords = []string{"key", "access_token", "authorization", "x-api", "%6b", `\x`, `\u`}

// behindTokens returns the rest of a source that has too many tokens.
func (a *analysis) behindTokens() string {
	n := len(a.file.Tokens)
	if n == 0 {
		return ""
	}
	return a.file.Src[a.file.Tokens[n-1].End:]
}

// namesHost reports whether a string of the program spells the API's host.
func (a *analysis) namesHost() bool {
	if (&Scanner{globals: a.globals}).namesGlobal([]byte(a.file.Src)) {
		return true
	}
	return a.spells(a.hosts, isText)
}
