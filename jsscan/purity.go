package jsscan

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// pureFunctions are functions whose calls have no effect that a program sees.
var pureFunctions = []string{
	"encodeURIComponent", "encodeURI", "escape", "decodeURIComponent", "decodeURI", "unescape", "String", "Number", "Boolean", "parseInt", "parseFloat",
	"isNaN", "Date.now", "Object.keys", "Object.values", "Object.entries", "Object.assign", "Array.isArray", "Array.from", "JSON.stringify", "$.param",
	"jQuery.param", "GM_getValue", "localStorage.getItem", "sessionStorage.getItem", "btoa", "atob", "console.log", "console.debug", "console.info",
	"config.get", "nconf.get", "conf.get", "settings.get", "process.env", "console.warn", "console.error", "URLSearchParams", "URL", "Headers", "Date", "XMLHttpRequest", "FormData", "Request",
}

// pureMethods are methods of strings, arrays, URLs and the like that change
// nothing outside of what they return.
var pureMethods = []string{
	"join", "toString", "trim", "slice", "substring", "substr", "replace", "replaceAll", "toLowerCase", "toUpperCase", "split", "concat", "includes",
	"indexOf", "startsWith", "endsWith", "charAt", "padStart", "toFixed", "getTime", "valueOf", "map", "filter", "toISOString", "has", "get", "keys", "values", "entries",
}

// isPureCall reports whether a call or new expression is known to have no
// effects of its own. Its arguments are another matter.
func isPureCall(n *jssyntax.Node) bool {
	name, ok := dotted(n.A)
	if name == "Object.assign" && (len(n.List) == 0 || n.List[0].Kind != jssyntax.ObjectLit) {
		return false
	}
	if ok && (slices.Contains(pureFunctions, name) || strings.HasPrefix(name, "Math.")) {
		return true
	}
	if n.Kind != jssyntax.Call || n.A.Kind != jssyntax.Member || !slices.Contains(pureMethods, n.A.Name) {
		return false
	}
	return n.A.Name != "get" || !isClientRoot(n.A.A)
}

// isClientRoot reports whether x.get sends a request.
func isClientRoot(n *jssyntax.Node) bool {
	name, ok := dotted(n)
	return !ok || !slices.Contains([]string{"params", "searchParams", "headers", "map", "cache", "store"}, name)
}

// hasEffects reports whether evaluating an expression may have effects, so that
// it must neither be dropped nor repeated.
func (a *analysis) hasEffects(n *jssyntax.Node) bool {
	effects := false
	n.Walk(func(x *jssyntax.Node) bool {
		switch x.Kind {
		case jssyntax.Function, jssyntax.Arrow:
			return false
		case jssyntax.Call, jssyntax.New:
			effects = effects || !isPureCall(x) && !a.isPureFunction(x)
		case jssyntax.Assign, jssyntax.Update, jssyntax.Await, jssyntax.Yield, jssyntax.ImportCall:
			effects = true
		case jssyntax.Unary:
			effects = effects || x.Name == "delete"
		case jssyntax.TemplateLit:
			effects = effects || x.A != nil
		case jssyntax.Member:
			effects = effects || x.Name != "" && a.isGetter(x.Name, x)
		}
		return !effects
	})
	return effects
}

// isPureFunction reports whether a call runs a function of the file that only
// computes what it returns.
func (a *analysis) isPureFunction(call *jssyntax.Node) bool {
	if call.Kind != jssyntax.Call || call.A.Kind != jssyntax.Ident || !a.enter(call) {
		return false
	}
	defer a.leave()
	list := a.functionValues(call.A, nil)
	if len(list) != 1 || list[0].node.Has(jssyntax.Async) || list[0].node.Has(jssyntax.Generator) {
		return false
	}
	fn := list[0].node
	pure := true
	fn.B.Walk(func(x *jssyntax.Node) bool {
		switch x.Kind {
		case jssyntax.Assign, jssyntax.Update:
			pure = pure && a.isLocalTarget(x.A, fn)
		case jssyntax.Await, jssyntax.Yield, jssyntax.ImportCall, jssyntax.Throw:
			pure = false
		case jssyntax.Call, jssyntax.New:
			pure = pure && (isPureCall(x) || a.isPureFunction(x) || a.isLocalMutation(x, fn))
		case jssyntax.Member:
			pure = pure && (x.Name == "" || !a.isGetter(x.Name, x))
		}
		return pure
	})
	return pure
}

// isLocalTarget reports whether an assignment in fn changes only variables of
// fn.
func (a *analysis) isLocalTarget(target, fn *jssyntax.Node) bool {
	for target.Kind == jssyntax.Member {
		target = target.A
	}
	if target.Kind != jssyntax.Ident {
		return false
	}
	b := a.scopes.Binding(target)
	return b != nil && b.Scope != nil && b.Kind != jssyntax.Param && b.Scope.Function == fn
}

// isLocalMutation reports whether a call changes only a bag that is a variable
// of fn.
func (a *analysis) isLocalMutation(call, fn *jssyntax.Node) bool {
	return call.A.Kind == jssyntax.Member && slices.Contains(changers, call.A.Name) && a.isLocalTarget(call.A, fn)
}
