package shscan

import (
	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// declared returns the functions of the statements, in order.
func (in *interp) declared(list []*syntax.Stmt) []*syntax.FuncDecl {
	var out []*syntax.FuncDecl
	for _, s := range list {
		syntax.Walk(s, func(n syntax.Node) bool {
			if f, ok := n.(*syntax.FuncDecl); ok {
				out = append(out, f)
			}
			return true
		})
	}
	return out
}

// bind gives a function or script its arguments.
func (in *interp) bind(args []*arg, isKnown bool) {
	for i := range 10 {
		name := string(rune('0' + i))
		if i == 0 {
			continue
		}
		switch {
		case !isKnown:
			in.env.vars[name] = unknownValue()
		case i <= len(args):
			in.env.vars[name] = &binding{texts: args[i-1].texts}
		default:
			in.env.vars[name] = &binding{texts: []seapi.Text{{}}}
		}
	}
	in.env.vars["@"] = &binding{array: true, elems: args, open: !isKnown}
}

// positional are the names that a call of a function rebinds.
var positional = []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "@"}

// function runs a function with arguments, which may be unknown.
func (in *interp) function(f *syntax.FuncDecl, args []*arg, isKnown bool) {
	in.called[f] = true
	if in.env.depth >= maxCalls || f.Body == nil {
		return
	}
	for _, a := range args {
		isKnown = isKnown && !a.many
	}
	saved := map[string]*binding{}
	for _, name := range positional {
		saved[name] = in.env.vars[name]
	}
	locals := in.env.locals
	in.env.locals = nil
	in.env.depth++
	in.bind(args, isKnown)
	in.stmt(f.Body)
	in.env.depth--
	for name, b := range in.env.locals {
		in.env.put(name, b)
	}
	in.env.locals = locals
	for name, b := range saved {
		in.env.put(name, b)
	}
}
