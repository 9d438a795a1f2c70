package shscan

import (
	"slices"

	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// declare runs declare, local, export and readonly.
func (in *interp) declare(x *syntax.DeclClause) {
	local := x.Variant.Value == "local" || in.env.depth > 0 && (x.Variant.Value == "declare" || x.Variant.Value == "typeset")
	for _, a := range x.Args {
		if a.Name == nil {
			in.word(a.Value)
			continue
		}
		if x.Variant.Value == "export" {
			in.exported[a.Name.Value] = true
		}
		if local {
			in.keepLocal(a.Name.Value)
		}
		if a.Naked {
			if local {
				in.env.vars[a.Name.Value] = &binding{texts: []seapi.Text{{}}}
			}
			continue
		}
		in.assign(a)
	}
}

// keepLocal keeps what a name was before it became local.
func (in *interp) keepLocal(name string) {
	if in.env.locals == nil {
		in.env.locals = map[string]*binding{}
	}
	if _, ok := in.env.locals[name]; !ok {
		in.env.locals[name] = in.env.vars[name]
	}
}

// assign runs an assignment.
func (in *interp) assign(a *syntax.Assign) {
	name := a.Name.Value
	old := in.env.vars[name]
	switch {
	case a.Index != nil:
		in.nested(a)
		if old != nil && old.array {
			b := *old
			b.open = true
			in.env.vars[name] = &b
		} else {
			in.env.vars[name] = unknownValue()
		}
	case a.Array != nil:
		in.env.vars[name] = in.array(a, old)
	case a.Append:
		in.env.vars[name] = in.appendText(a, old)
	case startsWith(a.Value, name) && old != nil && old.texts != nil:
		in.env.vars[name] = in.appendText(a, old)
	default:
		b := &binding{texts: in.word(a.Value)}
		in.env.vars[name] = b
		in.assigned[b] = &assignment{name, a.Value, in.c}
	}
}

// startsWith reports whether a word starts with the variable of a name and goes on.
func startsWith(w *syntax.Word, name string) bool {
	if w == nil || len(w.Parts) == 0 {
		return false
	}
	parts := w.Parts
	if q, ok := parts[0].(*syntax.DblQuoted); ok && len(q.Parts) > 1 {
		parts = q.Parts
	} else if len(parts) < 2 {
		return false
	} else if ok && len(q.Parts) == 1 {
		parts = q.Parts
	}
	p, ok := parts[0].(*syntax.ParamExp)
	return ok && p.Param != nil && p.Param.Value == name && p.Exp == nil && p.Index == nil && p.Slice == nil && p.Repl == nil && !p.Length && !p.Excl
}

// appendText runs NAME+=text and NAME="$NAME"text.
func (in *interp) appendText(a *syntax.Assign, old *binding) *binding {
	more := in.word(a.Value)
	if !a.Append {
		for i := range more {
			// Have: the variable comes first.
			if x, ok := more[i][0].Expr.(*expr); ok {
				in.selfReads[x.node] = true
			}
			more[i] = more[i][1:]
		}
		more = slices.CompactFunc(more, samePieces)
	}
	if old == nil || old.array || old.texts == nil {
		return unknownValue()
	}
	elem := &seapi.Element{Node: &removal{span: in.wholeStmt(), c: in.c}}
	var behind []seapi.Text
	for _, t := range more {
		behind = append(behind, seapi.Text{{Inner: t, Elem: in.elemIf(elem)}})
	}
	size := 0
	for _, t := range old.texts {
		size += len(t) + 1
	}
	in.steps += size * len(behind) / 16
	if size*len(behind) > maxPieces {
		return unknownValue()
	}
	return &binding{texts: seapi.Product(old.texts, behind)}
}

// array runs NAME=(words) and NAME+=(words).
func (in *interp) array(a *syntax.Assign, old *binding) *binding {
	b := &binding{array: true}
	if a.Append {
		if old == nil || !old.array {
			b.open = true
		} else {
			b.elems, b.open = append(b.elems, old.elems...), old.open
		}
	}
	var words []*syntax.Word
	for _, e := range a.Array.Elems {
		if e.Index != nil || e.Value == nil {
			in.nested(a.Array)
			return unknownValue()
		}
		words = append(words, e.Value)
	}
	b.elems = append(b.elems, in.args(words, a.Array)...)
	return b
}
