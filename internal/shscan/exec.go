package shscan

import (
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

	scriptDepth int // of shell code within shell code
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
