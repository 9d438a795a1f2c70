package markup

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/seauthlint/seauthlint/fixes"
)

// An attribute is one attribute of a tag.
type attribute struct {
	name  string     // in small letters
	value string     // decoded
	span  fixes.Span // of the value in the page, without its quotes
}

// plain reports whether the page spells the value as it is, but for the ends of
// lines.
func (a attribute) plain(src string) bool {
	raw := src[a.span.Start:a.span.End]
	return raw == a.value || strings.IndexByte(raw, '&') < 0 && strings.ReplaceAll(raw, "\r\n", "\n") == a.value
}

// attributes returns the attributes of the tag that was just read: names and
// values from the tokenizer, which knows entities, places from the page.
func (r *reader) attributes(s fixes.Span) []attribute {
	spans := valueSpans(r.src[s.Start:s.End])
	var list []attribute
	for more := true; more; {
		var name, value []byte
		name, value, more = r.z.TagAttr()
		if len(name) == 0 {
			continue
		}
		if len(list) == len(spans) {
			return nil // the two disagree, which no page is known to make them
		}
		list = append(list, attribute{string(name), string(value), fixes.Span{Start: s.Start + spans[len(list)].Start, End: s.Start + spans[len(list)].End}})
	}
	return list
}

// valueSpans returns where a tag spells the values of its attributes, as the
// tokenizer of HTML divides them: the second one of a name does not count.
func valueSpans(tag string) []fixes.Span {
	var out []fixes.Span
	seen := map[string]bool{}
	for at := skip(tag, until(tag, 1, blanks+"/>"), blanks); at < len(tag) && tag[at] != '>'; at = skip(tag, at, blanks) {
		start := at
		at = nameEnd(tag, at)
		name := lower(tag[start:at])
		var value fixes.Span
		value, at = attributeValue(tag, at)
		if name != "" && !seen[name] {
			seen[name] = true
			out = append(out, value)
		}
	}
	return out
}

// lower returns a name in small letters, as HTML knows them: those of ASCII.
func lower(name string) string {
	b := []byte(name)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] += 'a' - 'A'
		}
	}
	return string(b)
}

const blanks = " \n\r\t\f"

// skip returns the first offset from at on whose byte is none of the set.
func skip(s string, at int, set string) int {
	return at + len(s[at:]) - len(strings.TrimLeft(s[at:], set))
}

// until returns the first offset from at on whose byte is one of the set.
func until(s string, at int, set string) int {
	if n := strings.IndexAny(s[at:], set); n >= 0 {
		return at + n
	}
	return len(s)
}

// nameEnd returns where the name of an attribute ends. An equals sign may be the
// first byte of it.
func nameEnd(tag string, at int) int {
	if tag[at] == '=' {
		at++
	}
	return until(tag, at, blanks+"/>=")
}

// attributeValue returns where the value behind a name is, and where to go on.
func attributeValue(tag string, at int) (fixes.Span, int) {
	none := fixes.Span{Start: at, End: at}
	at = skip(tag, at, blanks)
	switch {
	case at < len(tag) && tag[at] == '/':
		return none, at + 1
	case at == len(tag) || tag[at] != '=':
		return none, at
	}
	at = skip(tag, at+1, blanks)
	if at == len(tag) || tag[at] == '>' {
		return none, at
	}
	if quote := tag[at : at+1]; quote == `"` || quote == "'" {
		end := until(tag, at+1, quote)
		return fixes.Span{Start: at + 1, End: end}, min(end+1, len(tag))
	}
	end := until(tag, at, blanks+">")
	return fixes.Span{Start: at, End: end}, end
}

// place returns where the page spells a range of the decoded value: the whole
// value if that cannot be told.
func (a attribute) place(src string, from, to int) fixes.Span {
	raw := src[a.span.Start:a.span.End]
	offsets, text := decode(raw)
	if text != a.value || from > to || to > len(text) {
		return a.span
	}
	return fixes.Span{Start: a.span.Start + offsets[from], End: a.span.Start + offsets[to]}
}

// decode replaces entities, and returns where each byte of the text comes from
// and where the last one ends.
func decode(raw string) (offsets []int, text string) {
	var b strings.Builder
	for at := 0; at < len(raw); {
		piece, n := raw[at:at+1], 1
		switch {
		case strings.HasPrefix(raw[at:], "\r\n"):
			piece, n = "\n", 2
		case raw[at] == '&':
			n = entityLen(raw[at:])
			piece = html.UnescapeString(raw[at : at+n])
		}
		for range len(piece) {
			offsets = append(offsets, at)
		}
		b.WriteString(piece)
		at += n
	}
	return append(offsets, len(raw)), b.String()
}

// entityLen returns the length of the entity that s starts with, or 1. In an
// attribute one without a semicolon is none if a name or value may go on.
func entityLen(s string) int {
	n := 1
	for n < len(s) && n < 40 && (s[n] == '#' && n == 1 || '0' <= s[n] && s[n] <= '9' || 'a' <= s[n]|0x20 && s[n]|0x20 <= 'z') {
		n++
	}
	switch {
	case n < len(s) && s[n] == ';':
		return n + 1
	case n < len(s) && s[n] == '=':
		return 1
	}
	return n
}
