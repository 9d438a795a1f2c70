package jssyntax

import (
	"strconv"
	"strings"
)

// identText returns the name that the text of an identifier spells.
func (c *converter) identText(text string) string { return c.utf8(decodeName(text)) }

// quasiText returns what the text of a template chunk means. The language has
// all line ends there count as \n.
func (c *converter) quasiText(text string) string {
	if strings.IndexByte(text, '\r') >= 0 {
		text = newlines.Replace(text)
	}
	return c.utf8(decodeEscapes(text))
}

// newlines makes line ends \n.
var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// utf8 returns the text with U+FFFD for bytes that are not UTF-8.
func (c *converter) utf8(text string) string {
	if c.valid {
		return text
	}
	return strings.ToValidUTF8(text, "\uFFFD")
}

// propertyName returns the name of a property whose key is a string or a
// number. A number is spelled as the language does: 0x10 is the name 16.
func propertyName(key *Node) string {
	if key.Kind != NumberLit {
		return key.Value
	}
	digits := strings.TrimSuffix(key.Value, "n")
	if v, err := strconv.ParseInt(digits, 0, 64); err == nil {
		return strconv.FormatInt(v, 10)
	}
	if v, err := strconv.ParseFloat(digits, 64); err == nil && 1e-6 <= v && v < 1e21 {
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return key.Value
}
