package analyzer

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// What is run: the functions of packages that may concern the API, those that
// lead to them, and, from there, what works on text or sends requests. The rest
// of a program costs nothing.

// maxSmall is how many nodes the body of a function may have that is followed
// for the text that it returns.
const maxSmall = 400

// scope works out which functions are run.
func (p *program) scope(s *Scanner) {
	p.reached = map[*function]bool{}
	p.senders = map[*function]bool{}
	callers := p.callers()
	var queue, sending []*function
	for _, fn := range p.order {
		if p.matters[fn.pkg] || p.usesMatter(fn) {
			queue = append(queue, fn)
		}
		if fn.callsClient() {
			sending = append(sending, fn)
		}
	}
	spread(p.reached, queue, callers)
	spread(p.senders, sending, callers)
}

// usesMatter reports whether a function uses a constant, a variable or a field of
// a package that may concern the API.
func (p *program) usesMatter(fn *function) bool {
	found := false
	ast.Inspect(fn.body, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok || found {
			return !found
		}
		obj := fn.pkg.Info.Uses[id]
		switch v := obj.(type) {
		case *types.Const:
			found = isGlobal(obj) && p.mattering[obj.Pkg()]
		case *types.Var:
			found = (isGlobal(obj) || v.IsField()) && p.mattering[obj.Pkg()]
		}
		return !found
	})
	return found
}

// spread marks functions and all that lead to them.
func spread(marked map[*function]bool, queue []*function, callers map[*types.Func][]*function) {
	for len(queue) > 0 {
		fn := queue[0]
		queue = queue[1:]
		if marked[fn] {
			continue
		}
		marked[fn] = true
		if fn.obj != nil {
			queue = append(queue, callers[fn.obj.Origin()]...)
		}
	}
}

// callers returns the functions that mention each function.
func (p *program) callers() map[*types.Func][]*function {
	out := map[*types.Func][]*function{}
	for _, fn := range p.order {
		ast.Inspect(fn.body, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				if obj, ok := fn.pkg.Info.Uses[id].(*types.Func); ok && p.funcs[obj.Origin()] != nil {
					out[obj.Origin()] = append(out[obj.Origin()], fn)
				}
			}
			return true
		})
	}
	return out
}

// callsClient reports whether a function calls a client by itself.
func (fn *function) callsClient() bool {
	found := false
	ast.Inspect(fn.body, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && !found {
			if obj, ok := fn.pkg.Info.Uses[id].(*types.Func); ok {
				name := funcName(obj)
				found = clientsByCallee[name] != nil || name == "net/http.Client.Do" || name == "net/http.RoundTripper.RoundTrip"
			}
		}
		return !found
	})
	return found
}

// followed reports whether a call of a function is worth to be run: the function
// leads to what concerns the API, or sends what it is given and that may concern
// it, or gives a text.
func (in *interp) followed(fn *function, c *call, f *closure) bool {
	p := in.prog
	switch {
	case fn.obj == nil || p.reached[fn]:
		return true
	case p.senders[fn]:
		return in.mayConcern(f.recv, 0) || in.mayConcern(c.recv, 0) || slices.ContainsFunc(c.args, func(v *value) bool { return in.mayConcern(v, 0) })
	}
	if ok, done := p.small[fn]; done {
		return ok
	}
	p.small[fn] = givesText(fn) && fn.size() <= maxSmall
	return p.small[fn]
}

// maxCarried is how deep fields are searched for what a value carries.
const maxCarried = 3

// mayConcern reports whether something that is known of a value may become part of
// a request.
func (in *interp) mayConcern(v *value, depth int) bool {
	switch {
	case v == nil || depth > maxCarried:
		return false
	case v.fn != nil || v.callee != "":
		return true
	case len(v.texts) > 0:
		return !slices.ContainsFunc(v.texts, in.elsewhere)
	case v.obj == nil:
		return false
	case v.obj.kind != record:
		return true
	}
	for _, field := range in.contents(v.obj).fields {
		if in.mayConcern(field, depth+1) {
			return true
		}
	}
	return false
}

// elsewhere reports whether a text is the URL of a host that is not the API's.
func (in *interp) elsewhere(t seapi.Text) bool {
	if len(t) == 0 {
		return false
	}
	lit := strings.ToLower(t[0].Lit)
	return strings.HasPrefix(lit, "http") && strings.Count(lit, "/") > 2 && !in.prog.hosts.MentionsHost([]byte(lit))
}

// size returns the number of nodes of the body, as far as they are to be counted.
func (fn *function) size() int {
	n := 0
	ast.Inspect(fn.body, func(ast.Node) bool {
		n++
		return n <= maxSmall
	})
	return n
}

// givesText reports whether a function may return a text or something that holds
// one, or change what it is given.
func givesText(fn *function) bool {
	sig, ok := fn.obj.Type().(*types.Signature)
	if !ok {
		return true
	}
	holds := func(t types.Type) bool {
		_, object := kindOf(t)
		return object || isStringType(t) || isBytes(orInvalid(t)) || orInvalid(t) == types.Typ[types.Invalid]
	}
	for i := range sig.Results().Len() {
		if holds(sig.Results().At(i).Type()) {
			return true
		}
	}
	for i := range sig.Params().Len() {
		if kind, ok := kindOf(sig.Params().At(i).Type()); ok && kind != record {
			return true
		}
	}
	return false
}
