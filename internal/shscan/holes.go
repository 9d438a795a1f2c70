package shscan

import (
	"fmt"
	"regexp"
	"strings"
)

// What a container expands before a shell sees the text, such as $(KEY) of make
// or ${{ secrets.KEY }} of GitHub, becomes a variable with a name of its own.
// What spells it in the file is kept as it is.

// holePrefix starts the names of such variables.
const holePrefix = "seauth_hole_"

// holeName matches them.
var holeName = regexp.MustCompile(`\$\{(` + holePrefix + `\w+)\}`)

// notName matches what cannot be part of a variable's name.
var notName = regexp.MustCompile(`\W+`)

// A holder names the holes of a chunk.
type holder map[string]string // the source of each, by name

// name returns the variable that stands for a source text.
func (h holder) name(source string) string {
	base := holePrefix + strings.Trim(notName.ReplaceAllString(source, "_"), "_")
	for i := 0; ; i++ {
		name := base
		if i > 0 {
			name = fmt.Sprintf("%s_%d", base, i)
		}
		if old, taken := h[name]; !taken || old == source {
			h[name] = source
			return name
		}
	}
}

// shownName returns the name of a variable as the file has it.
func shownName(name string) string {
	return strings.TrimPrefix(strings.TrimPrefix(name, holePrefix), "secrets_")
}

// substitute replaces what matches in the text of a chunk by holes.
func (c *chunk) substitute(re *regexp.Regexp) *chunk {
	matches := re.FindAllStringIndex(c.text, -1)
	if len(matches) == 0 {
		return c
	}
	h := holder(c.holes)
	if h == nil {
		h = holder{}
	}
	out := *c
	out.from, out.to = nil, nil
	var text strings.Builder
	at := 0
	copyTo := func(end int) {
		text.WriteString(c.text[at:end])
		for i := at; i < end; i++ {
			s := c.span(i, i+1)
			out.from, out.to = append(out.from, s.Start), append(out.to, s.End)
		}
	}
	for _, m := range matches {
		copyTo(m[0])
		s := c.span(m[0], m[1])
		name := hole(h.name(c.text[m[0]:m[1]]))
		text.WriteString(name)
		for range name {
			out.from, out.to = append(out.from, s.Start), append(out.to, s.End)
		}
		at = m[1]
	}
	copyTo(len(c.text))
	out.text, out.holes = text.String(), h
	return &out
}
