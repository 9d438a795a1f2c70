package jsscan

import (
	"regexp"
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// A reach follows what changes when a credential is cut out of the text that
// holds it: the variables, results and parameters that the text flows into.
type reach struct {
	a      *analysis
	trace  map[*jssyntax.Node]bool // references that the unit's requests followed
	calls  map[*jssyntax.Node]bool // the unit's calls
	others []*site                 // sites that are not of the unit
	seen   map[*jssyntax.Node]bool
	places map[*place]bool
	queue  []*jssyntax.Node
	reader string // the first thing that reads a changed text and is no request
	shared string // why the text cannot be changed at all
}

// loggers matches calls that only show what they are given.
var loggers = regexp.MustCompile(`(?i)(^|\.)(console|log|logger|debug|info|warn|error|trace|log_?debug|GM_log|alert)(\.|$)`)

// exported is how what an export declaration names is read.
const exported = "exported to files that are not seen"

// numberMethods are methods that numbers alone have: what has them holds no
// text that changes.
var numberMethods = []string{"toFixed", "toPrecision", "toExponential"}

// follow walks from the changed expressions to everything that reads them.
func (r *reach) follow() {
	for len(r.queue) > 0 {
		n := r.queue[0]
		r.queue = r.queue[1:]
		if !r.seen[n] {
			r.seen[n] = true
			r.climb(n)
		}
	}
}

// climb follows the value of a node into what holds it.
func (r *reach) climb(n *jssyntax.Node) {
	for p := n.Parent; p != nil; n, p = p, p.Parent {
		if b := r.a.scopes.Exported(n); b != nil {
			r.importers(b)
		}
		if p.Kind == jssyntax.ObjectLit && r.calls[p] {
			return // an action of $resource
		}
		switch p.Kind {
		case jssyntax.Binary:
			if p.Name != "+" {
				r.read(n, "compared")
				return
			}
		case jssyntax.TemplateLit, jssyntax.Spread, jssyntax.ArrayLit, jssyntax.ObjectLit, jssyntax.Await, jssyntax.Logical:
		case jssyntax.Conditional:
			if p.A == n {
				r.read(n, "tested")
				return
			}
		case jssyntax.Property:
			if p.Parent.Kind != jssyntax.ObjectLit {
				return
			}
		case jssyntax.Declarator:
			r.target(p.A)
			return
		case jssyntax.Assign:
			r.target(p.A)
			return
		case jssyntax.Return:
			r.result(p.Function())
			return
		case jssyntax.Arrow:
			r.result(p)
			return
		case jssyntax.Call, jssyntax.New:
			if r.argument(n, p) {
				continue
			}
			return
		case jssyntax.Member:
			if p.A == n && (p.Name == "toString" || p.Name == "join" || p.Name == "href" || p.Name == "trim" || p.Name == "concat" || p.Name == "replace" || p.Name == "filter") {
				continue
			}
			if p.A == n && r.a.isCopied(p) {
				continue
			}
			if p.A == n && p.Parent.Kind == jssyntax.Call && (slices.Contains(changers, p.Name) || slices.Contains(numberMethods, p.Name)) {
				return
			}
			if p.A == n && r.handsOn(n, p) {
				return
			}
			r.read(n, "read")
			return
		case jssyntax.ForIn, jssyntax.ForOf:
			if p.B == n && !r.trace[n] && listedObject(n) == nil {
				r.read(n, "enumerated")
			}
			return
		case jssyntax.ExprStmt, jssyntax.Sequence, jssyntax.Export:
			if (p.Kind == jssyntax.Export || p.Has(jssyntax.ExportDefault)) && !r.a.isClosed(r.a.partOf(p)) {
				r.read(n, exported)
			}
			return
		case jssyntax.If, jssyntax.While, jssyntax.Switch, jssyntax.Unary:
			r.read(n, "tested")
			return
		default:
			return
		}
	}
}

// importers follows what is exported without a name of its own into the files that
// import it.
func (r *reach) importers(b *jssyntax.Binding) {
	if p := r.a.bindingPlace(b); !r.places[p] {
		r.places[p] = true
		r.refs(p)
	}
}

// argument follows a value that is passed to a call. It reports whether the
// call's result holds the value.
func (r *reach) argument(n, call *jssyntax.Node) bool {
	if r.calls[call] {
		return false
	}
	if call.A == n {
		return true // the result of a method such as join
	}
	name, _ := dotted(call.A)
	if known := r.a.canonical(call.A); slices.Contains(queryMakers, known) {
		name = known
	}
	if listedObject(call) == n {
		if !r.trace[n] {
			r.read(n, "enumerated")
		}
		return r.trace[n] // a loop over its entries that was followed
	}
	if slices.Contains(mergers, name) && call.List[0] != n && call.List[0].Kind != jssyntax.ObjectLit {
		r.target(call.List[0])
	}
	switch {
	case slices.Contains(encoders, name), slices.Contains(keepers, name), slices.Contains(queryMakers, name), slices.Contains(mergers, name), name == "JSON.stringify":
		return true
	case call.Kind == jssyntax.New && (name == "URLSearchParams" || name == "URL" || name == "Request" || name == "FormData"):
		return true
	case call.Kind == jssyntax.Call && loggers.MatchString(name):
		return false
	}
	if call.A.Kind == jssyntax.Member && r.a.isCopied(call.A) || call.Kind == jssyntax.New && isAngular(r.a.canonical(call.A)) {
		return true
	}
	if call.A.Kind == jssyntax.Member && slices.Contains(changers, call.A.Name) {
		r.target(call.A.A)
		return false
	}
	if call.A.Kind == jssyntax.Member && (call.A.Name == "send" || call.A.Name == "query" || call.A.Name == "then" || call.A.Name == "concat") {
		return call.A.Name == "concat"
	}
	fns := r.a.functionValues(call.A, nil)
	if len(fns) == 0 {
		if c := r.a.clientOf(call); c != nil {
			r.shared = r.at(call, "also goes into another request")
			return false
		}
		r.read(n, "passed to "+name)
		return false
	}
	for i, x := range call.List {
		if x == n && i < len(fns[0].node.List) {
			r.pattern(fns[0].node.List[i])
		}
	}
	return false
}

func (r *reach) pattern(param *jssyntax.Node) {
	if param.Kind == jssyntax.Default {
		param = param.A
	}
	if param.Kind == jssyntax.Ident {
		r.target(param)
		return
	}
	param.Walk(func(x *jssyntax.Node) bool {
		if x.Kind == jssyntax.Ident && r.a.scopes.Binding(x) != nil {
			r.target(x)
		}
		return true
	})
}

// result follows what a function returns into its calls.
func (r *reach) result(fn *jssyntax.Node) {
	if !fn.IsFunction() {
		return
	}
	if call := iteration(fn); call != nil {
		r.queue = append(r.queue, call) // what map returns
		return
	}
	calls := r.a.callsOf(fn)
	if len(calls) == 0 || r.a.isOpenFunction(fn) {
		r.read(fn, "returned to callers that are not seen")
	}
	r.queue = append(r.queue, calls...)
}

// target follows a value into the place that it is assigned to.
func (r *reach) target(t *jssyntax.Node) {
	switch t.Kind {
	case jssyntax.ObjectPattern:
		r.pattern(t)
		return
	case jssyntax.ArrayPattern:
		r.read(t, "taken apart")
		return
	}
	p := r.a.place(t)
	if isExportsTarget(t) && !r.a.isClosed(r.a.partOf(t)) || p != nil && r.a.isOpenVariable(p.binding) {
		r.read(t, exported)
	}
	if p == nil {
		r.read(t, "stored")
		return
	}
	for ; p != nil; p = p.base {
		if !r.places[p] {
			r.places[p] = true
			r.refs(p)
			for _, w := range r.a.collectWrites(p) {
				if owner := w.searchOwner(); owner != nil {
					r.target(owner)
				}
			}
		}
		if p.base == nil || p.base.owner != nil && p.base.binding == nil {
			break
		}
	}
}

// refs checks every mention of a changed place.
func (r *reach) refs(p *place) {
	for _, ref := range p.refs {
		if _, ok := writeTo(ref); ok {
			continue
		}
		if isDeclaration(p, ref) || mutation(ref) != nil || r.a.searchAlias(ref) != nil {
			continue
		}
		for _, s := range r.others {
			if s.trace[ref] {
				r.shared = r.at(s.call, "also goes into another request")
			}
		}
		if r.trace[ref] {
			r.queue = append(r.queue, ref)
			continue
		}
		if m := ref.Parent; m.Kind == jssyntax.Member && m.A == ref && r.isObject(p) && m.Name != "key" && m.Name != "access_token" && m.Name != "" {
			if m.Parent.Kind != jssyntax.Call || m.Parent.A != m {
				continue // another property of the object
			}
		}
		if r.isListed(ref) {
			r.climb(ref.Parent)
			continue
		}
		if m := ref.Parent; m.Kind == jssyntax.Member && m.A == ref && r.trace[m] {
			r.queue = append(r.queue, m)
			continue
		}
		r.climb(ref)
	}
}

// isObject reports whether a place holds an object literal.
func (r *reach) isObject(p *place) bool {
	return slices.ContainsFunc(r.a.collectWrites(p), func(w write) bool {
		return w.value != nil && len(literalsIn(w.value)) > 0
	}) || p.isParam() && r.a.isFilled(p) || r.a.givenCredential(p) || p.owner != nil
}

func isDeclaration(p *place, ref *jssyntax.Node) bool {
	return p.binding != nil && slices.Contains(p.binding.Decls, ref)
}

func (r *reach) read(n *jssyntax.Node, how string) {
	if r.reader == "" {
		r.reader = r.at(n, how)
	}
}

func (r *reach) at(n *jssyntax.Node, how string) string {
	return how + " on " + r.a.lineName(n)
}
