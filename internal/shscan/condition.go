package shscan

import (
	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// endsScript reports whether a statement leaves the script or function.
func endsScript(s *syntax.Stmt) bool {
	call, ok := s.Cmd.(*syntax.CallExpr)
	if !ok || len(call.Args) == 0 {
		return false
	}
	name := call.Args[0].Lit()
	return name == "exit" || name == "return" || name == "die"
}

// condition returns the guard that the statements test.
func (in *interp) condition(list []*syntax.Stmt) seapi.Guard {
	unknown := seapi.Guard{Test: new(int)}
	if len(list) != 1 || list[0].Background {
		return unknown
	}
	g := unknown
	switch x := list[0].Cmd.(type) {
	case *syntax.CallExpr:
		g = in.testCommand(x, unknown)
	case *syntax.TestClause:
		g = in.testClause(x.X, unknown)
	}
	if list[0].Negated {
		g.Not = !g.Not
	}
	return g
}

// testCommand returns what [ -n "$KEY" ] and its like test.
func (in *interp) testCommand(x *syntax.CallExpr, unknown seapi.Guard) seapi.Guard {
	if len(x.Args) == 0 {
		return unknown
	}
	words := x.Args[1:]
	switch name := x.Args[0].Lit(); {
	case name == "[" && len(words) > 0 && words[len(words)-1].Lit() == "]":
		words = words[:len(words)-1]
	case name != "test":
		return unknown
	}
	not := false
	if len(words) > 0 && words[0].Lit() == "!" {
		not, words = true, words[1:]
	}
	g := unknown
	switch {
	case len(words) == 1:
		g = in.isSet(words[0], unknown)
	case len(words) == 2 && words[0].Lit() == "-n":
		g = in.isSet(words[1], unknown)
	case len(words) == 2 && words[0].Lit() == "-z":
		g = in.isSet(words[1], unknown)
		not = !not
	case len(words) == 3 && words[1].Lit() == "!=" && isEmptyWord(words[2]):
		g = in.isSet(words[0], unknown)
	case len(words) == 3 && (words[1].Lit() == "=" || words[1].Lit() == "==") && isEmptyWord(words[2]):
		g = in.isSet(words[0], unknown)
		not = !not
	}
	if not {
		g.Not = !g.Not
	}
	return g
}

// testClause returns what [[ -n $KEY ]] and its like test.
func (in *interp) testClause(x syntax.TestExpr, unknown seapi.Guard) seapi.Guard {
	g := unknown
	switch x := x.(type) {
	case *syntax.Word:
		return in.isSet(x, unknown)
	case *syntax.UnaryTest:
		w, ok := x.X.(*syntax.Word)
		switch {
		case x.Op == syntax.TsNot:
			g = in.testClause(x.X, unknown)
			g.Not = !g.Not
		case ok && (x.Op == syntax.TsNempStr || x.Op == syntax.TsEmpStr):
			g = in.isSet(w, unknown)
			g.Not = g.Not != (x.Op == syntax.TsEmpStr)
		}
	case *syntax.BinaryTest:
		a, ok := x.X.(*syntax.Word)
		b, isWord := x.Y.(*syntax.Word)
		if ok && isWord && isEmptyWord(b) && (x.Op == syntax.TsNoMatch || x.Op == syntax.TsMatch || x.Op == syntax.TsMatchShort) {
			g = in.isSet(a, unknown)
			g.Not = g.Not != (x.Op != syntax.TsNoMatch)
		}
	}
	return g
}

// isSet returns the guard that a word is not empty, if it is a variable.
func (in *interp) isSet(w *syntax.Word, unknown seapi.Guard) seapi.Guard {
	p := onlyParam(w)
	if p == nil || p.Param == nil || p.Length || p.Excl || p.Index != nil || p.Slice != nil || p.Repl != nil {
		return unknown
	}
	if p.Exp != nil && (p.Exp.Word != nil && len(p.Exp.Word.Parts) > 0 || p.Exp.Op != syntax.DefaultUnset && p.Exp.Op != syntax.DefaultUnsetOrNull) {
		return unknown
	}
	name := p.Param.Value
	return seapi.Guard{Test: setTest{name, in.env.vars[name]}}
}

// onlyParam returns the expansion that a word is, quoted or not, or nil.
func onlyParam(w *syntax.Word) *syntax.ParamExp {
	if w == nil || len(w.Parts) != 1 {
		return nil
	}
	part := w.Parts[0]
	if q, ok := part.(*syntax.DblQuoted); ok && len(q.Parts) == 1 {
		part = q.Parts[0]
	}
	p, _ := part.(*syntax.ParamExp)
	return p
}

// isEmptyWord reports whether a word is a pair of quotes.
func isEmptyWord(w *syntax.Word) bool {
	if len(w.Parts) != 1 {
		return false
	}
	switch p := w.Parts[0].(type) {
	case *syntax.DblQuoted:
		return len(p.Parts) == 0
	case *syntax.SglQuoted:
		return p.Value == ""
	}
	return false
}
