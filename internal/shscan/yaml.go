package shscan

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/fixes"
)

// Keys of the YAML of build servers.
var (
	// commandKeys hold commands, or lists of them that one shell runs.
	commandKeys = []string{
		"run", "script", "before_script", "after_script", "install", "before_install", "after_install",
		"before_deploy", "after_success", "after_failure", "command", "commands", "cmd", "cmds", "bash", "shell",
	}
	// variableKeys hold variables of the environment.
	variableKeys = []string{"env", "variables", "environment"}
)

// githubExpression matches what GitHub expands before a shell sees it.
var githubExpression = regexp.MustCompile(`\$\{\{.*?\}\}`)

// maxYAML bounds the size of files that are parsed as YAML.
const maxYAML = 1 << 20

// yamlChunks returns the commands of a YAML file, and why there are none, or "".
func yamlChunks(src string) ([]*chunk, string) {
	if len(src) > maxYAML {
		return nil, "it is too long"
	}
	if strings.Count(src, "[")+strings.Count(src, "{") > maxDepth*10 {
		return nil, "it is nested too deeply"
	}
	r := &yamlReader{src: src, lines: lineOffsets(src), preset: map[string]preset{}, set: map[string]int{}}
	dec := yaml.NewDecoder(strings.NewReader(src))
	for {
		var doc yaml.Node
		err := dec.Decode(&doc)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, strings.TrimPrefix(fmt.Sprint(err), "yaml: ")
		}
		r.walk(&doc, 0)
	}
	for name, n := range r.set {
		if n > 1 {
			delete(r.preset, name)
		}
	}
	for i, c := range r.chunks {
		c.preset, c.shown = r.preset, true
		r.chunks[i] = c.substitute(githubExpression)
	}
	return r.chunks, ""
}

// A yamlReader finds the commands in a tree of YAML.
type yamlReader struct {
	src    string
	lines  []int // where each line starts
	chunks []*chunk
	preset map[string]preset
	set    map[string]int // how often each variable is set
}

// lineOffsets returns where each line of a text starts.
func lineOffsets(s string) []int {
	out := []int{0}
	for i := range len(s) {
		if s[i] == '\n' {
			out = append(out, i+1)
		}
	}
	return out
}

// walk looks at a node and all below it.
func (r *yamlReader) walk(n *yaml.Node, depth int) {
	if depth > maxDepth {
		return
	}
	if n.Kind == yaml.MappingNode && !foreignShell(n) {
		for i := 0; i+1 < len(n.Content); i += 2 {
			switch key, value := n.Content[i].Value, n.Content[i+1]; {
			case slices.Contains(commandKeys, key):
				r.commands(value)
			case slices.Contains(variableKeys, key) && value.Kind == yaml.MappingNode:
				r.variables(value)
			}
		}
	}
	for _, child := range n.Content {
		r.walk(child, depth+1)
	}
}

// foreignShell reports whether a step of a workflow is run by something else than
// a shell of Unix.
func foreignShell(n *yaml.Node) bool {
	for i := 0; i+1 < len(n.Content); i += 2 {
		v := n.Content[i+1].Value
		if n.Content[i].Value == "shell" && v != "" && !strings.Contains(v, " ") && !strings.HasSuffix(v, "sh") || strings.HasPrefix(v, "pwsh") && n.Content[i].Value == "shell" {
			return true
		}
	}
	return false
}

// commands adds a chunk for a command, or for the commands of a list.
func (r *yamlReader) commands(n *yaml.Node) {
	list := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		list = n.Content
	}
	whole := &chunk{lang: syntax.LangBash}
	for _, item := range list {
		if item.Kind != yaml.ScalarNode {
			continue
		}
		c := r.scalar(item)
		if c == nil {
			continue
		}
		if n.Kind != yaml.SequenceNode {
			r.chunks = append(r.chunks, c)
			return
		}
		whole.join(c)
	}
	if len(whole.parts) > 0 {
		r.chunks = append(r.chunks, whole)
	}
}

// variables keeps the variables of an environment.
func (r *yamlReader) variables(n *yaml.Node) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		name, value := n.Content[i].Value, n.Content[i+1]
		r.set[name]++
		c := r.scalar(value)
		if value.Kind != yaml.ScalarNode || c == nil || value.Value == "" || strings.ContainsAny(value.Value, "$\\'\"\n") {
			continue
		}
		span := c.span(0, len(c.text))
		if span.Len() == len(value.Value) {
			r.preset[name] = preset{value.Value, span, true}
		}
	}
}

// scalar returns the text of a scalar, or nil if it is spelled in a way that is
// not understood.
func (r *yamlReader) scalar(n *yaml.Node) *chunk {
	at, ok := r.offset(n.Line, n.Column)
	if n.Kind != yaml.ScalarNode || !ok {
		return nil
	}
	at = r.behindProperties(at)
	b := &builder{src: r.src}
	var c *chunk
	switch {
	case at >= len(r.src):
		return nil
	case n.Style&yaml.LiteralStyle != 0, n.Style&yaml.FoldedStyle != 0:
		c = r.block(b, at, n)
	case n.Style&yaml.DoubleQuotedStyle != 0:
		c = r.doubleQuoted(b, at)
	case n.Style&yaml.SingleQuotedStyle != 0:
		c = r.singleQuoted(b, at)
	default:
		c = r.plain(b, at, n.Value)
	}
	if c == nil || strings.TrimRight(c.text, "\n") != strings.TrimRight(n.Value, "\n") {
		return nil
	}
	return c
}

// offset returns the byte at a line and a column, which counts characters.
func (r *yamlReader) offset(line, column int) (int, bool) {
	if line < 1 || line > len(r.lines) {
		return 0, false
	}
	at := r.lines[line-1]
	if line == 1 {
		at += len(r.src) - len(strings.TrimPrefix(r.src, "\ufeff"))
	}
	for range column - 1 {
		_, size := utf8.DecodeRuneInString(r.src[at:])
		at += size
	}
	return at, at <= len(r.src)
}

// yamlProperty matches an anchor or a tag.
var yamlProperty = regexp.MustCompile(`^[&!]\S*[ \t]+`)

// behindProperties returns where a scalar starts behind its anchor and tag.
func (r *yamlReader) behindProperties(at int) int {
	for {
		n := len(yamlProperty.FindString(r.src[at:]))
		if n == 0 {
			return at
		}
		at += n
	}
}

// block reads a literal or folded block.
func (r *yamlReader) block(b *builder, at int, n *yaml.Node) *chunk {
	indent := -1
	var lines [][2]int
	for at = lineEnd(r.src, at); at < len(r.src); at = lineEnd(r.src, at) {
		end := at + len(strings.TrimRight(r.src[at:lineEnd(r.src, at)], "\r\n"))
		text := r.src[at:end]
		blanks := len(text) - len(strings.TrimLeft(text, " "))
		switch {
		case blanks == len(text):
			lines = append(lines, [2]int{end, end})
			continue
		case indent < 0:
			indent = blanks
		}
		if blanks < indent {
			break
		}
		lines = append(lines, [2]int{at + indent, end})
	}
	folded := n.Style&yaml.FoldedStyle != 0
	for i, l := range lines {
		b.copy(l[0], l[1])
		if i+1 == len(lines) {
			break
		}
		between := "\n"
		if folded && l[0] < l[1] && lines[i+1][0] < lines[i+1][1] && r.src[l[0]] != ' ' && r.src[lines[i+1][0]] != ' ' {
			between = " "
		}
		b.put(between, l[1], lines[i+1][0])
	}
	return b.chunk()
}

// lineFold matches a line end and what surrounds it, which are one blank.
var lineFold = regexp.MustCompile(`^[ \t]{0,100}\r?\n[ \t]*`)

// doubleQuoted reads a scalar in double quotes.
func (r *yamlReader) doubleQuoted(b *builder, at int) *chunk {
	escapes := map[byte]string{'"': `"`, '\\': `\`, '/': "/", 'n': "\n", 't': "\t", ' ': " "}
	for at++; at < len(r.src) && r.src[at] != '"'; at++ {
		if n := len(lineFold.FindString(r.src[at:])); n > 0 {
			b.put(" ", at, at+n)
			at += n - 1
			continue
		}
		switch {
		case r.src[at] != '\\':
			b.copy(at, at+1)
		case at+1 < len(r.src) && escapes[r.src[at+1]] != "":
			b.put(escapes[r.src[at+1]], at, at+2)
			at++
		default:
			return nil
		}
	}
	c := b.chunk()
	c.encode = strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace
	return c
}

// singleQuoted reads a scalar in single quotes.
func (r *yamlReader) singleQuoted(b *builder, at int) *chunk {
	for at++; at < len(r.src); at++ {
		if n := len(lineFold.FindString(r.src[at:])); n > 0 {
			b.put(" ", at, at+n)
			at += n - 1
			continue
		}
		switch {
		case strings.HasPrefix(r.src[at:], "''"):
			b.put("'", at, at+2)
			at++
		case r.src[at] == '\'':
			c := b.chunk()
			c.encode = func(text string) string { return strings.ReplaceAll(text, "'", "''") }
			return c
		default:
			b.copy(at, at+1)
		}
	}
	return nil
}

// plain reads a scalar without quotes. A header cannot be put into one, as a
// colon and a blank end it: it gets quotes then.
func (r *yamlReader) plain(b *builder, at int, value string) *chunk {
	end := at
	for len(value) > 0 {
		line, rest, more := strings.Cut(value, " ")
		if !strings.HasPrefix(r.src[end:], line) {
			return nil
		}
		b.copy(end, end+len(line))
		end += len(line)
		if value = rest; !more {
			break
		}
		if n := len(lineFold.FindString(r.src[end:])); n > 0 {
			b.put(" ", end, end+n)
			end += n
		} else {
			b.copy(end, end+1)
			end++
		}
	}
	c := b.chunk()
	c.encode = func(text string) string { return strings.ReplaceAll(text, "'", "''") }
	c.wrap = func() []fixes.Edit {
		edits := []fixes.Edit{{Span: fixes.Span{Start: at, End: at}, New: "'"}, {Span: fixes.Span{Start: end, End: end}, New: "'"}}
		for i := at; i < end; i++ {
			if r.src[i] == '\'' {
				edits = append(edits, fixes.Edit{Span: fixes.Span{Start: i, End: i + 1}, New: "''"})
			}
		}
		return edits
	}
	return c
}
