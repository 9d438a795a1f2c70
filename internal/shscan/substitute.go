package shscan

import (
	"regexp"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// Commands whose output is an encoded or decoded form of what they are given.
var (
	encoders = regexp.MustCompile(`(?i)^(raw)?_?(url|uri)_?-?(encode|escape|quote)(_component)?$|^encode_?(url|uri)$`)
	recodes  = regexp.MustCompile(`(?i)@uri|urllib|quote|encode|escape|%28|xxd`)
)

// command evaluates a command substitution.
func (r *wordReader) command(p *syntax.CmdSubst, src fixes.Span) []seapi.Text {
	x := &expr{node: p, c: r.c, text: r.c.source(p), effect: true}
	if p.Backquotes && strings.ContainsAny(x.text, "\\\"") {
		x.text, x.why = "", "it is escaped inside of backquotes"
	}
	piece := seapi.Piece{Expr: x, Src: src, Leaf: r.leaf}
	if call, ok := onlyCall(p.Stmts); ok && len(call.Args) == 2 && encoders.MatchString(call.Args[0].Lit()) {
		texts := r.in.word(call.Args[1])
		var out []seapi.Text
		for _, t := range texts {
			q := piece
			q.Inner, q.Encoded = t, true
			out = append(out, seapi.Text{q})
		}
		return out
	}
	if recodes.MatchString(x.text) {
		x.text, x.why = "", "a command encodes it"
	}
	outputs := r.in.capture(p)
	if outputs == nil {
		return []seapi.Text{{piece}}
	}
	var out []seapi.Text
	for _, t := range outputs {
		q := piece
		q.Inner = t
		out = append(out, seapi.Text{q})
	}
	return seapi.Capped(out)
}

// onlyCall returns the one simple command of a list of statements.
func onlyCall(list []*syntax.Stmt) (*syntax.CallExpr, bool) {
	if len(list) != 1 || list[0].Negated || list[0].Background || len(list[0].Redirs) > 0 {
		return nil, false
	}
	call, ok := list[0].Cmd.(*syntax.CallExpr)
	return call, ok && len(call.Assigns) == 0 && len(call.Args) > 0
}
