package shscan

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// Bounds of what is given to the parser, which calls itself for what is nested
// and would end the process if its stack overflowed.
const (
	maxChunk = 1 << 20
	maxDepth = 1000
	maxTries = 20 // how often the parser is set going again behind an error
)

// A syntaxError is where a chunk stops making sense.
type syntaxError struct {
	at     int
	reason string
}

// parse returns the statements of a chunk, those before and behind an error too,
// and the first error, or nil.
func (c *chunk) parse(langs []syntax.LangVariant) ([]*syntax.Stmt, *syntaxError) {
	if why := tooMuch(c.text); why != "" {
		return nil, &syntaxError{0, why}
	}
	var best []*syntax.Stmt
	var first *syntaxError
	for i, lang := range langs {
		stmts, err := parseFrom(c.text, 0, lang)
		if err == nil {
			c.lang = lang
			return stmts, nil
		}
		if i == 0 {
			best, first = stmts, err
			c.lang = lang
		}
	}
	at := first.at
	for range maxTries {
		next := strings.IndexByte(c.text[min(at, len(c.text)):], '\n')
		if next < 0 {
			break
		}
		start := at + next + 1
		stmts, err := parseFrom(c.text, start, langs[0])
		best = append(best, stmts...)
		if err == nil {
			break
		}
		at = max(err.at, start)
	}
	return best, first
}

// parseFrom parses a text from an offset on, and returns what comes before the
// first error. Places in the tree are those of the whole text.
func parseFrom(text string, start int, lang syntax.LangVariant) (out []*syntax.Stmt, fail *syntaxError) {
	defer func() {
		if e := recover(); e != nil {
			fail = &syntaxError{start, fmt.Sprint(e)}
		}
	}()
	// What comes before is blanked, so that offsets stay.
	text = blank(text[:start]) + text[start:]
	// The loop must not end early: an error may come twice.
	for stmt, err := range syntax.NewParser(syntax.Variant(lang)).StmtsSeq(strings.NewReader(text)) {
		switch {
		case fail != nil:
		case err != nil:
			fail = whereFails(err, start, len(text))
		default:
			out = append(out, stmt)
		}
	}
	return out, fail
}

// whereFails returns an error of the parser with its place, between two offsets.
func whereFails(err error, start, end int) *syntaxError {
	at, reason := start, err.Error()
	var parse syntax.ParseError
	var variant syntax.LangError
	switch {
	case errors.As(err, &parse):
		at, reason = int(parse.Pos.Offset()), parse.Text
	case errors.As(err, &variant):
		at, reason = int(variant.Pos.Offset()), variant.Feature+" are of another shell"
	}
	return &syntaxError{min(max(at, start), end), reason}
}

// blank returns as many blanks and line ends as a text has bytes and lines.
func blank(s string) string {
	b := []byte(s)
	for i := range b {
		if b[i] != '\n' {
			b[i] = ' '
		}
	}
	return string(b)
}

// What nests, what ends it, and what arithmetic is made of.
var (
	opener    = regexp.MustCompile(`[({]|\b(?:if|elif|case|while|until|for|select|do|time|coproc|function)\b`)
	closer    = regexp.MustCompile(`[)}]|\b(?:fi|esac|done)\b`)
	operators = regexp.MustCompile(`[-+*/%?:,<>=!~^&|]`)
)

// maxOperators bounds the operators of arithmetic, which nest as well.
const maxOperators = 60_000

// tooMuch says why a text must not be given to the parser, or "". It counts what
// may nest over lines that begin more than they end.
func tooMuch(text string) string {
	if len(text) > maxChunk {
		return "it is too long"
	}
	if (strings.Contains(text, "((") || strings.Contains(text, "[")) && len(operators.FindAllStringIndex(text, maxOperators)) == maxOperators {
		return "it has too many operators"
	}
	depth, joined := 0, 0
	for line := range strings.Lines(text) {
		if strings.HasPrefix(strings.TrimLeft(line, " \t"), "#") {
			continue
		}
		// Pipelines and lists nest as well, and go on behind an operator.
		joined += strings.Count(line, "|") + strings.Count(line, "&&")
		if joined > 10*maxDepth {
			return "it is nested too deeply"
		}
		if end := strings.TrimRight(line, " \t\r\n"); end != "" && !strings.ContainsAny(end[len(end)-1:], `|&\`) {
			joined = 0
		}
		open, shut := len(opener.FindAllStringIndex(line, -1)), len(closer.FindAllStringIndex(line, -1))
		depth = max(0, depth+open-shut)
		if open > 10*maxDepth || depth > 10*maxDepth {
			return "it is nested too deeply"
		}
	}
	return ""
}
