package shscan

import (
	"regexp"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/fixes"
)

// makeChunks returns the recipes of a makefile, a chunk for each line that make
// hands to a shell.
func makeChunks(src string) []*chunk {
	presets := makeVariables(src)
	var out []*chunk
	for at := 0; at < len(src); {
		end := logicalEnd(src, at)
		if src[at] == '\t' {
			out = append(out, recipe(src, at, end, presets))
		}
		at = end + 1
	}
	return out
}

// logicalEnd returns where the line that starts at an offset ends, the lines that
// a backslash joins to it included.
func logicalEnd(src string, at int) int {
	for {
		n := strings.IndexByte(src[at:], '\n')
		if n < 0 {
			return len(src)
		}
		end := at + n
		if line := strings.TrimSuffix(src[at:end], "\r"); !strings.HasSuffix(line, `\`) {
			return end
		}
		at = end + 1
	}
}

// makeExpansion matches what make expands: $$, $(NAME), ${NAME} and $N.
var makeExpansion = regexp.MustCompile(`\$(?:\$|\((?:[^()]|\([^()]*\))*\)|\{(?:[^{}]|\{[^{}]*\})*\}|[\w@<^?*+|%])`)

// recipe returns a line of a recipe as the shell reads it.
func recipe(src string, at, end int, presets map[string]preset) *chunk {
	b := &builder{src: src}
	holes := holder{}
	known := map[string]preset{}
	start := at + len(src[at:end]) - len(strings.TrimLeft(src[at:end], "\t @+-"))
	for at := start; at < end; {
		line := at + len(src[at:end])
		if n := strings.IndexByte(src[at:end], '\n'); n >= 0 {
			line = at + n + 1
		}
		b.makeLine(at, line, holes, known, presets)
		at = line
		if at < end && src[at] == '\t' {
			at++
		}
	}
	c := b.chunk()
	c.base, c.holes, c.preset, c.shown = start, holes, known, true
	c.lang = syntax.LangBash
	c.encode = func(text string) string {
		return dollar.ReplaceAllStringFunc(text, func(s string) string {
			if s == "$" {
				return "$$"
			}
			return s
		})
	}
	return c
}

// dollar matches a hole, or else a dollar sign.
var dollar = regexp.MustCompile(`\$(\{` + holePrefix + `\w+\})?`)

// makeLine appends a line with what make expands taken out.
func (b *builder) makeLine(at, end int, holes holder, known, presets map[string]preset) {
	start := at
	for _, m := range makeExpansion.FindAllStringIndex(b.src[start:end], -1) {
		from, to := start+m[0], start+m[1]
		b.lines(at, from)
		at = to
		text := b.src[from:to]
		if text == "$$" {
			b.put("$", from, to)
			continue
		}
		name := holes.name(text)
		if p, ok := presets[strings.Trim(text, "$(){}")]; ok {
			known[name] = p
		}
		b.put(hole(name), from, to)
	}
	b.lines(at, end)
}

// makeAssignment matches the assignment of a plain value.
var makeAssignment = regexp.MustCompile(`(?m)^(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*(\?|::?|\+)?=[ \t]*([^\n]*?)[ \t\r]*$`)

// makeVariables returns the variables that a makefile sets once, to a text that
// nothing is expanded in.
func makeVariables(src string) map[string]preset {
	out := map[string]preset{}
	count := map[string]int{}
	for _, m := range makeAssignment.FindAllStringSubmatchIndex(src, -1) {
		name := src[m[2]:m[3]]
		count[name]++
		value, span := src[m[6]:m[7]], fixes.Span{Start: m[6], End: m[7]}
		if value, _, comment := strings.Cut(value, "#"); comment {
			span.End = span.Start + len(strings.TrimRight(value, " \t"))
		}
		value = src[span.Start:span.End]
		if value != "" && !strings.ContainsAny(value, "$\\'\"` \t") {
			out[name] = preset{value, span, strings.HasPrefix(src[m[0]:m[1]], "export")}
		}
	}
	for name, n := range count {
		if n > 1 {
			delete(out, name)
		}
	}
	return out
}
