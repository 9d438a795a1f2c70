package shscan

import (
	"slices"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// Bounds of a run.
const (
	maxSteps = 100_000 // statements and parts of words
	maxCalls = 8       // of functions within functions
	maxNest  = 2000    // statements within statements
	maxSites = 2000
)

// An interp runs the code of a chunk on texts with unknown parts. It takes both
// ways of each condition, and loops twice.
type interp struct {
	*analysis
	c          *chunk
	env        *env
	funcs      map[string]*syntax.FuncDecl
	called     map[*syntax.FuncDecl]bool
	echoed     *[]seapi.Text // where the output goes that is looked at; nil if nowhere
	maybe      int           // conditions around the statement
	backquoted int
	nest       int
	steps      int
	stmts      []*syntax.Stmt // around what is run
	used       map[*syntax.ParamExp]bool
}

// A quotePair is text with its quotes.
type quotePair struct{ outer, inner fixes.Span }

// run runs a chunk, and then the functions that nothing called.
func (in *interp) run(list []*syntax.Stmt) {
	for name, p := range in.c.preset {
		b := &binding{texts: []seapi.Text{in.presetText(p)}}
		in.env.vars[name] = b
		if p.exported {
			in.exported[name] = true
		}
	}
	in.list(list)
	for _, f := range in.declared(list) {
		if !in.called[f] {
			in.function(f, nil, false)
		}
	}
}

// presetText returns the value of a variable that the container sets.
func (in *interp) presetText(p preset) seapi.Text {
	chain := &seapi.Chain{Path: in.path, Span: p.span, Operands: []fixes.Span{p.span}, Stringy: []bool{true}, Glued: []bool{false}}
	leaf := &seapi.Leaf{Chain: chain, Quote: `"`, Text: p.span}
	return seapi.Text{{Lit: p.value, Src: p.span, Leaf: leaf}}
}

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

// list runs statements.
func (in *interp) list(list []*syntax.Stmt) {
	for _, s := range list {
		in.stmt(s)
	}
}

// stmt runs a statement.
func (in *interp) stmt(s *syntax.Stmt) {
	in.steps++
	in.nest++
	in.stmts = append(in.stmts, s)
	defer func() { in.nest--; in.stmts = in.stmts[:len(in.stmts)-1] }()
	if s == nil || in.steps > maxSteps || in.nest > maxNest {
		return
	}
	for _, r := range s.Redirs {
		in.word(r.Word)
		in.word(r.Hdoc)
	}
	if s.Cmd != nil {
		if s.Background {
			in.fork(func() { in.command(s.Cmd) })
			return
		}
		in.command(s.Cmd)
	}
}

// fork runs something in a copy of the variables.
func (in *interp) fork(f func()) *env {
	saved := in.env
	in.steps += 1 + len(saved.vars)/16
	in.env = saved.clone()
	f()
	after := in.env
	in.env = saved
	return after
}

// command runs a command.
func (in *interp) command(cmd syntax.Command) {
	switch x := cmd.(type) {
	case *syntax.CallExpr:
		in.call(x)
	case *syntax.DeclClause:
		in.declare(x)
	case *syntax.IfClause:
		in.branches(x)
	case *syntax.WhileClause:
		in.list(x.Cond)
		in.loop(func() { in.list(x.Do); in.list(x.Cond) })
	case *syntax.ForClause:
		in.forLoop(x)
	case *syntax.CaseClause:
		in.cases(x)
	case *syntax.Block:
		in.list(x.Stmts)
	case *syntax.Subshell:
		in.fork(func() { in.list(x.Stmts) })
	case *syntax.BinaryCmd:
		in.binary(x)
	case *syntax.TimeClause:
		in.stmt(x.Stmt)
	case *syntax.CoprocClause:
		in.fork(func() { in.stmt(x.Stmt) })
	case *syntax.FuncDecl:
		if x.Name != nil {
			in.funcs[x.Name.Value] = x
		}
	case *syntax.TestDecl:
		in.fork(func() { in.stmt(x.Body) })
	default:
		in.nested(cmd)
	}
}

// nested runs the substitutions in a node that is not evaluated.
func (in *interp) nested(n syntax.Node) {
	syntax.Walk(n, func(x syntax.Node) bool {
		switch x := x.(type) {
		case *syntax.CmdSubst:
			in.fork(func() { in.substituted(x) })
			return false
		case *syntax.ProcSubst:
			in.fork(func() { in.list(x.Stmts) })
			return false
		}
		return true
	})
}

// substituted runs the commands of a substitution.
func (in *interp) substituted(x *syntax.CmdSubst) {
	if x.Backquotes {
		in.backquoted++
		defer func() { in.backquoted-- }()
	}
	in.list(x.Stmts)
}

// capture runs a command substitution and returns what it prints, or nil if that
// is not known.
func (in *interp) capture(p *syntax.CmdSubst) []seapi.Text {
	saved, maybe := in.echoed, in.maybe
	var printed []seapi.Text
	in.echoed, in.maybe = &printed, 0
	in.fork(func() { in.substituted(p) })
	in.echoed, in.maybe = saved, maybe
	return printed
}

// print keeps what echo or printf prints. What is printed in pieces or under a
// condition is not known.
func (in *interp) print(args []*arg) {
	if in.echoed == nil {
		return
	}
	if len(*in.echoed) > 0 || in.maybe > 0 || len(args) != 1 || args[0].many {
		*in.echoed = []seapi.Text{{{Expr: &expr{}}}}
		return
	}
	*in.echoed = args[0].texts
}

// branches runs an if clause.
func (in *interp) branches(x *syntax.IfClause) {
	in.list(x.Cond)
	g := in.condition(x.Cond)
	in.maybe++
	then := in.fork(func() { in.list(x.Then) })
	other := in.fork(func() {
		switch {
		case x.Else == nil:
		case x.Else.ThenPos.IsValid():
			in.branches(x.Else)
		default:
			in.list(x.Else.Then)
		}
	})
	in.maybe--
	in.env.merge(then, other, g)
}

// loop runs a body from the start, and from where it ends.
func (in *interp) loop(body func()) {
	in.maybe++
	for range 2 {
		if in.steps > maxSteps {
			break
		}
		after := in.fork(body)
		in.env.merge(after, in.env.clone(), seapi.Guard{Test: new(int)})
	}
	in.maybe--
}

// forLoop runs a for clause.
func (in *interp) forLoop(x *syntax.ForClause) {
	if iter, ok := x.Loop.(*syntax.WordIter); ok {
		b := &binding{}
		for _, a := range in.args(iter.Items, x) {
			if a.many {
				b.texts = nil
				break
			}
			b.texts = append(b.texts, a.texts...)
		}
		if len(b.texts) > seapi.MaxVariants {
			b.texts = nil
		}
		if iter.Name != nil {
			in.env.vars[iter.Name.Value] = b
		}
	} else {
		in.nested(x.Loop)
	}
	in.loop(func() { in.list(x.Do) })
}

// cases runs a case clause.
func (in *interp) cases(x *syntax.CaseClause) {
	in.word(x.Word)
	in.maybe++
	before := in.env.clone()
	for _, item := range x.Items {
		after := in.fork(func() {
			in.env = before.clone()
			in.list(item.Stmts)
		})
		in.env.merge(after, in.env.clone(), seapi.Guard{Test: item})
	}
	in.maybe--
}

// binary runs two statements that an operator joins.
func (in *interp) binary(x *syntax.BinaryCmd) {
	switch x.Op {
	case syntax.AndStmt, syntax.OrStmt:
		in.stmt(x.X)
		g := in.condition([]*syntax.Stmt{x.X})
		if x.Op == syntax.OrStmt {
			g.Not = !g.Not
		}
		in.maybe++
		after := in.fork(func() { in.stmt(x.Y) })
		in.maybe--
		if endsScript(x.Y) {
			return // [ -n "$KEY" ] || exit 1
		}
		in.env.merge(after, in.env.clone(), g)
	default:
		saved := in.echoed
		in.echoed = nil
		in.fork(func() { in.stmt(x.X) })
		in.fork(func() { in.stmt(x.Y) })
		in.echoed = saved
		in.print(nil)
	}
}

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

// args evaluates words. Those that are arrays give as many as these hold.
func (in *interp) args(words []*syntax.Word, owner any) []*arg {
	var out []*arg
	for i, w := range words {
		a := in.arg(w, owner)
		if i > 0 {
			a.before = in.c.node(words[i-1]).End
		}
		if i+1 < len(words) {
			a.after = in.c.node(words[i+1]).Start
		}
		if spread, ok := in.spread(w); ok {
			out = append(out, spread...)
			continue
		}
		if list := in.optional(w, a); list != nil {
			out = append(out, list...)
			continue
		}
		if p := onlyParam(w); p != nil && !a.quoted {
			if list := in.split(a); list != nil {
				out = append(out, list...)
				continue
			}
		}
		out = append(out, a)
	}
	return out
}

// optional returns the words of ${NAME:+words}, which are there only if the
// variable is set, or nil if the word is none of that form.
func (in *interp) optional(w *syntax.Word, whole *arg) []*arg {
	if len(w.Parts) != 1 {
		return nil
	}
	p, ok := w.Parts[0].(*syntax.ParamExp)
	if !ok || p.Param == nil || p.Exp == nil || p.Exp.Word == nil || p.Index != nil || p.Exp.Op != syntax.AlternateUnset && p.Exp.Op != syntax.AlternateUnsetOrNull {
		return nil
	}
	words := in.fields(p.Exp.Word)
	out := in.args(words, p)
	for i, a := range out {
		if !known(in.env.vars[p.Param.Value]) {
			a.guards = append([]seapi.Guard{{Test: setTest{p.Param.Value, in.env.vars[p.Param.Value]}}}, a.guards...)
		}
		a.group = len(words)
		if i == 0 {
			a.outer = whole
		}
	}
	return out
}

// fields splits a word at the blanks outside of quotes.
func (in *interp) fields(w *syntax.Word) []*syntax.Word {
	var out []*syntax.Word
	var parts []syntax.WordPart
	end := func() {
		if len(parts) > 0 {
			out = append(out, &syntax.Word{Parts: parts})
			parts = nil
		}
	}
	for _, p := range w.Parts {
		lit, ok := p.(*syntax.Lit)
		if !ok {
			parts = append(parts, p)
			continue
		}
		from, to := offsets(lit)
		for at := from; at < to; {
			n := strings.IndexAny(in.c.text[at:to], " \t\n")
			if n < 0 {
				n = to - at
			}
			if n > 0 {
				parts = append(parts, &syntax.Lit{ValuePos: in.pos(at), ValueEnd: in.pos(at + n), Value: in.c.text[at : at+n]})
			}
			at += n
			if at < to {
				end()
				at++
			}
		}
	}
	end()
	return out
}

// pos returns an offset of the chunk as the parser has it.
func (in *interp) pos(at int) syntax.Pos { return syntax.NewPos(uint(at), 1, 1) }

// arg evaluates one word.
func (in *interp) arg(w *syntax.Word, owner any) *arg {
	a := &arg{texts: in.word(w), span: in.c.node(w), before: -1, after: -1, owner: owner, c: in.c, at: int(w.Pos().Offset()), quoted: true}
	for _, p := range w.Parts {
		switch p := p.(type) {
		case *syntax.ParamExp, *syntax.CmdSubst, *syntax.ArithmExp:
			a.quoted = false
			a.many = a.many || len(w.Parts) == 1
		case *syntax.DblQuoted:
			for _, x := range p.Parts {
				if pe, ok := x.(*syntax.ParamExp); ok && isList(pe) {
					a.many = true
				}
			}
		}
	}
	return a
}

// isList reports whether an expansion is that of all arguments or elements.
func isList(p *syntax.ParamExp) bool {
	if p.Param != nil && p.Param.Value == "@" {
		return true
	}
	w, ok := p.Index.(*syntax.Word)
	return ok && w.Lit() == "@"
}

// spread returns the words of "${args[@]}" and "$@".
func (in *interp) spread(w *syntax.Word) ([]*arg, bool) {
	p := onlyParam(w)
	if p == nil || p.Param == nil || p.Length || p.Excl || p.Slice != nil || p.Repl != nil {
		return nil, false
	}
	if p.Exp != nil && (p.Exp.Op != syntax.AlternateUnset && p.Exp.Op != syntax.AlternateUnsetOrNull) {
		return nil, false
	}
	name := p.Param.Value
	if p.Exp != nil { // ${args[@]+"${args[@]}"}
		if inner := onlyParam(p.Exp.Word); inner == nil || inner.Param == nil || inner.Param.Value != name {
			return nil, false
		}
	}
	if index, ok := p.Index.(*syntax.Word); ok && index.Lit() != "@" && index.Lit() != "*" {
		return nil, false
	}
	if p.Index == nil && name != "@" {
		return nil, false
	}
	b := in.env.vars[name]
	if b == nil || !b.array {
		return nil, false
	}
	out := b.elems
	if b.open {
		out = append(append([]*arg{}, out...), &arg{texts: []seapi.Text{{{Expr: &expr{}}}}, many: true, before: -1, after: -1, c: in.c})
	}
	in.used[p] = true
	return out, true
}

// split returns the words of a variable that holds several, as $OPTIONS does, or
// nil.
func (in *interp) split(a *arg) []*arg {
	if len(a.texts) != 1 || in.c.lang == syntax.LangZsh {
		return nil
	}
	s, ok := a.texts[0].Known()
	if !ok || !strings.ContainsAny(s, " \t\n") || strings.ContainsAny(s, "?*[") {
		return nil
	}
	var out []*arg
	for _, field := range strings.Fields(s) {
		// No place in the source is that of the word alone.
		out = append(out, &arg{texts: []seapi.Text{{{Lit: field}}}, span: a.span, before: -1, after: -1, owner: field, c: a.c, at: a.at, quoted: true, guards: a.guards})
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
