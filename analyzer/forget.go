package analyzer

import (
	"go/ast"
	"go/token"
	"strings"
)

// Calls that change what they are given.

// forget makes unknown what a call of something unknown may change: the variables
// and objects that it is given the addresses of.
func (in *interp) forget(c *call) {
	for i, v := range c.args {
		switch {
		case in.st == nil:
		case v.ref != nil:
			in.setPointee(v, unknown(v.origin))
		case v.obj != nil && v.obj.kind == record && isAddress(c.expr(i)):
			k := in.change(v.obj)
			k.fields, k.turn = map[string]*value{}, in.newTurn()
		case v.obj != nil && v.obj.kind == list && reorders(c.name):
			in.change(v.obj).sorted = true
		}
	}
}

// isAddress reports whether an expression spells &x.
func isAddress(n ast.Expr) bool {
	u, ok := n.(*ast.UnaryExpr)
	return ok && u.Op == token.AND
}

// reorders reports whether a function may give the elements of a list another
// order.
func reorders(name string) bool {
	return strings.HasPrefix(name, "sort.") || strings.HasPrefix(name, "slices.Sort") || name == "slices.Reverse"
}

// newTurn returns a number for what an object holds from now on.
func (in *interp) newTurn() int {
	in.serial++
	return in.serial
}

// clearCall evaluates clear(x): a map holds nothing, a list nothing that is known.
func clearCall(in *interp, c *call) *value {
	if o := c.arg(0).obj; o != nil && (o.kind == bag || o.kind == list) {
		k := in.change(o)
		k.items, k.open, k.turn = nil, o.kind == list, in.newTurn()
	}
	return in.opaqueResult(c)
}

// setenv evaluates functions that change the environment: what is read from it is
// not the same as before.
func setenv(in *interp, c *call) *value {
	in.environment++
	return in.opaqueResult(c)
}
