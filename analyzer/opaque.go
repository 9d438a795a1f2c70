package analyzer

import (
	"go/ast"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// opaqueGuard is a condition of which nothing is known.
var opaqueGuard = seapi.Guard{}

// opaque evaluates a call of something that nothing is known of: what it is given
// may be changed, sent, called.
func (in *interp) opaque(c *call) *value {
	in.noteUnknownCall(c)
	in.noteHandedOut(c)
	in.forget(c)
	for _, v := range c.args {
		if v.fn != nil && !in.run[v.fn.fn] && !in.frame.recursive(v.fn.fn) {
			in.callBack(v.fn)
		}
	}
	if in.isPure(c.name) {
		return in.memoized(c.name, append([]*value{c.recvOrNone()}, c.args...), c.n)
	}
	return in.opaqueResult(c)
}

var noReceiver = &value{}

func (c *call) recvOrNone() *value {
	if c.recv == nil {
		return noReceiver
	}
	return c.recv
}

// callBack runs a function that is handed to something unknown, which may call
// it or not.
func (in *interp) callBack(f *closure) {
	if in.frame.depth() >= maxFrames {
		return
	}
	before := in.st.clone()
	callee := &frame{fn: f.fn, pkg: f.fn.pkg, caller: in.frame, root: in.frame.root}
	saved := in.frame
	in.frame = callee
	in.bindUnknown(f.fn)
	in.body(callee)
	in.frame = saved
	after := before
	for _, o := range callee.returns {
		after = in.merge(o.st, after, opaqueGuard)
	}
	in.st = after
}

// purePackages are packages whose functions have no effects and give the same
// for the same arguments.
var purePackages = []string{
	"strings.", "strconv.", "net/url.", "path.", "path/filepath.", "html.", "unicode.", "encoding/base64.", "encoding/hex.",
	"slices.", "maps.", "cmp.", "math.", "errors.", "unicode/utf8.", "bytes.",
}

// pureFunctions are others of that kind.
var pureFunctions = []string{
	"os.Getenv", "os.LookupEnv", "fmt.Sprintf", "fmt.Sprint", "fmt.Sprintln", "fmt.Errorf", "len", "cap", "min", "max", "string",
	"time.Time.Unix", "time.Time.Format", "time.Time.Add", "time.Now", "time.Time.String", "time.Duration.Seconds", "time.Unix",
	"context.Background", "context.TODO", "os.ExpandEnv",
}

// isPure reports whether calls of a function have no effects, and give the same
// for the same arguments; but for the time.
func (in *interp) isPure(name string) bool {
	for _, p := range purePackages {
		if strings.HasPrefix(name, p) && !strings.Contains(name[len(p):], ".") {
			return true
		}
	}
	for _, f := range pureFunctions {
		if f == name {
			return true
		}
	}
	return pureMethods[name]
}

// pureMethods are methods that only read.
var pureMethods = map[string]bool{
	"net/url.Values.Encode": true, "net/url.Values.Get": true, "net/url.URL.String": true, "net/url.URL.Query": true,
	"net/url.URL.Hostname": true, "strings.Builder.String": true, "bytes.Buffer.String": true, "bytes.Buffer.Bytes": true,
	"net/url.Values.Has": true, "net/url.URL.JoinPath": true, "net/url.URL.Parse": true, "net/url.URL.ResolveReference": true,
	"strings.Replacer.Replace": true,
}

// hasEffects reports whether evaluating an expression may do more than give a
// value.
func (in *interp) hasEffects(n ast.Expr) bool {
	found := false
	ast.Inspect(n, func(x ast.Node) bool {
		switch x := x.(type) {
		case *ast.FuncLit:
			return false
		case *ast.CallExpr:
			if tv, ok := in.info().Types[x.Fun]; ok && tv.IsType() {
				return true
			}
			name := in.calleeName(x)
			found = found || !in.isPure(name) && !in.pureFunction(x)
		case *ast.UnaryExpr:
			found = found || x.Op.String() == "<-"
		}
		return !found
	})
	return found
}

// pureFunction reports whether a call is of a function of the program that has
// no effects: it assigns local variables only, and calls nothing else.
func (in *interp) pureFunction(n *ast.CallExpr) bool {
	fn := in.prog.funcs[calleeFunc(in.info(), n)]
	if fn == nil {
		return false
	}
	return in.pureBody(fn, 0)
}

func (in *interp) pureBody(fn *function, depth int) bool {
	if depth > 4 {
		return false
	}
	saved := in.frame
	in.frame = &frame{fn: fn, pkg: fn.pkg, caller: saved}
	defer func() { in.frame = saved }()
	pure := true
	ast.Inspect(fn.body, func(x ast.Node) bool {
		switch x := x.(type) {
		case *ast.FuncLit, *ast.GoStmt, *ast.DeferStmt, *ast.SendStmt, *ast.ForStmt:
			pure = false
		case *ast.AssignStmt:
			for _, lhs := range x.Lhs {
				id, ok := lhs.(*ast.Ident)
				pure = pure && ok && !in.assignsOutside(id)
			}
		case *ast.IncDecStmt:
			id, ok := x.X.(*ast.Ident)
			pure = pure && ok && !in.assignsOutside(id)
		case *ast.UnaryExpr:
			pure = pure && x.Op.String() != "<-"
		case *ast.CallExpr:
			if tv, ok := in.info().Types[x.Fun]; ok && tv.IsType() {
				return true
			}
			if in.isPure(in.calleeName(x)) {
				return true
			}
			inner := in.prog.funcs[calleeFunc(in.info(), x)]
			pure = pure && inner != nil && inner != fn && in.pureBody(inner, depth+1)
		}
		return pure
	})
	return pure
}

// assignsOutside reports whether a name that is assigned is a package variable.
func (in *interp) assignsOutside(id *ast.Ident) bool {
	obj := in.info().Uses[id]
	return obj != nil && isGlobal(obj)
}

// ends reports whether an expression statement never returns.
func (in *interp) ends(n ast.Expr) bool {
	c, ok := ast.Unparen(n).(*ast.CallExpr)
	if !ok {
		return false
	}
	return neverReturns(in.calleeName(c))
}

// neverReturns reports whether a function ends the program, the goroutine or the
// test.
func neverReturns(name string) bool {
	switch name {
	case "panic", "os.Exit", "log.Fatal", "log.Fatalf", "log.Fatalln", "log.Panic", "log.Panicf", "log.Panicln", "runtime.Goexit",
		"log.Logger.Fatal", "log.Logger.Fatalf", "log.Logger.Fatalln", "log.Logger.Panic", "log.Logger.Panicf",
		"testing.common.Fatal", "testing.common.Fatalf", "testing.common.FailNow", "testing.common.Skip", "testing.common.Skipf", "testing.TB.Fatal", "testing.TB.Fatalf":
		return true
	}
	i := strings.LastIndexByte(name, '.')
	last := name[i+1:]
	return i >= 0 && (last == "Fatal" || last == "Fatalf" || last == "Fatalln") && strings.Contains(name, "log")
}

// noteUnknownCall keeps a call that nothing is known of and that is given a URL.
func (in *interp) noteUnknownCall(c *call) {
	if in.isHarmless(c) {
		return
	}
	in.unknownSite(c)
}

// flagString evaluates flag.String: a pointer to a string that is empty unless
// the flag is given or has a default.
func flagString(in *interp, c *call) *value {
	v := unknown(c.n)
	s := unknown(c.n)
	if isEmptyText(c.arg(1)) {
		in.tested[s] = true
	} else if c.arg(1).texts != nil {
		s.texts = in.spelled(c.expr(1), c.arg(1)) // unless the flag is given
	}
	in.parts[v] = map[string]*value{"*": s}
	return v
}

// flagStringVar evaluates flag.StringVar(&x, name, value, usage).
func flagStringVar(in *interp, c *call) *value {
	if p, ok := c.expr(0).(*ast.UnaryExpr); ok {
		s := unknown(p.X)
		if isEmptyText(c.arg(2)) {
			in.tested[s] = true
		} else if c.arg(2).texts != nil {
			s.texts = in.spelled(c.expr(2), c.arg(2))
		}
		in.assign(p.X, s, p.X, nil)
	}
	return in.opaqueResult(c)
}
