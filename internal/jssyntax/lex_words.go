package jssyntax

import (
	"slices"
	"strings"
)

// A wordSet is a set of keywords or punctuators. Nearly all words of a source are
// in none, which their first byte and length tell without a hash.
type wordSet struct {
	lengths [32]uint16   // bit n: a word of n bytes is in the list
	words   [32][]string // by the low bits of the first byte
}

// wordsOf makes a set of the words of a list, which have less than 16 bytes.
func wordsOf(list string) *wordSet {
	s := &wordSet{}
	for w := range strings.FieldsSeq(list) {
		s.lengths[w[0]%32] |= 1 << len(w)
		s.words[w[0]%32] = append(s.words[w[0]%32], w)
	}
	return s
}

// has reports whether a word is in the set.
func (s *wordSet) has(w string) bool {
	if w == "" {
		return false
	}
	list := w[0] % 32
	return s.lengths[list]&(1<<len(w)) != 0 && slices.Contains(s.words[list], w)
}
