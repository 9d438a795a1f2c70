package jsscan

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// roots are the names under which client libraries are known, by the module
// that exports them and by what programs call them.
var roots = map[string]string{
	"jquery": "$", "jQuery": "$", "$j": "$", "jq": "$", "axios": "axios", "got": "got", "ky": "ky", "superagent": "superagent",
	"request": "request", "request-promise": "request", "request-promise-native": "request", "requestretry": "request",
	"node-fetch": "fetch", "cross-fetch": "fetch", "isomorphic-fetch": "fetch", "undici": "undici", "https": "https", "http": "http",
	"node:https": "https", "node:http": "http", "follow-redirects": "https", "rxjs/ajax": "rxjs", "$http": "$http", "$resource": "$resource", "axios-observable": "axios",
	"@angular/common/http": "ng", "ofetch": "ofetch", "mithril": "m",
}

// canonical returns the name of what a callee is, wherever it was taken from:
// $.get for jQuery.get, window.$.get and const get = $.get. It returns "" for
// what the file defines itself.
func (a *analysis) canonical(n *jssyntax.Node) string { return a.canonicalAt(n, 0) }

func (a *analysis) canonicalAt(n *jssyntax.Node, depth int) string {
	if depth > 8 {
		return ""
	}
	switch n.Kind {
	case jssyntax.Ident:
		return a.canonicalIdent(n, depth)
	case jssyntax.Member:
		return a.canonicalMember(n, depth)
	case jssyntax.Call:
		return a.canonicalCall(n, depth)
	case jssyntax.New:
		if name := a.canonicalAt(n.A, depth+1); name == "XMLHttpRequest" {
			return name + "()"
		}
	case jssyntax.Await:
		return a.canonicalAt(n.A, depth+1)
	case jssyntax.Logical:
		return a.canonicalAt(n.A, depth+1)
	case jssyntax.This:
		return "this"
	}
	return ""
}

func (a *analysis) canonicalIdent(n *jssyntax.Node, depth int) string {
	b := a.scopes.Binding(n)
	if b == nil {
		return rootName(n.Name)
	}
	switch b.Kind {
	case jssyntax.Global:
		p := a.bindingPlace(b)
		if len(a.collectWrites(p)) == 0 {
			return rootName(n.Name)
		}
		if name := a.aliasOf(p, n, depth); name != "" || !a.isOwnCopy(p, n) {
			return name
		}
		return rootName(n.Name)
	case jssyntax.Imported:
		return a.importedName(b)
	case jssyntax.Param, jssyntax.CatchParam:
		if isTypable(b.Decls[0]) {
			if name, ok := a.typed(b.Decls[0]); ok {
				return name
			}
		}
		if name := a.passedName(b, depth); name != "" {
			return name
		}
		if root := rootName(n.Name); isRoot(root) && root != "fetch" {
			return root
		}
		return ""
	}
	return a.aliasOf(a.bindingPlace(b), n, depth)
}

// isOwnCopy reports whether a global that has the name of a client is set only by
// other files: a copy of the library that lies in the tree.
func (a *analysis) isOwnCopy(p *place, n *jssyntax.Node) bool {
	return clientRoots[rootName(n.Name)] && !slices.ContainsFunc(a.collectWrites(p), func(w write) bool { return a.partOf(w.node) == a.partOf(n) })
}

// clientRoots are the names that the callees of clients begin with.
var clientRoots = func() map[string]bool {
	out := map[string]bool{}
	for callee := range clientsByCallee {
		root, _, _ := strings.Cut(callee, ".")
		out[root] = true
	}
	return out
}()

// passedName returns the name of what is passed for a parameter of a function
// that is called where it is written: (function (e) { … })(jQuery).
func (a *analysis) passedName(b *jssyntax.Binding, depth int) string {
	if len(b.Decls) == 0 {
		return ""
	}
	slot, ok := slotOf(b.Decls[0])
	if !ok || !calledAtOnce(slot.fn) || len(slot.path) > 0 || slot.rest {
		return ""
	}
	args := slot.fn.Parent.List
	if slot.index >= len(args) || args[slot.index].Kind == jssyntax.Spread {
		return ""
	}
	return a.canonicalAt(args[slot.index], depth+1)
}

// aliasOf returns the name of what a variable was once set to.
func (a *analysis) aliasOf(p *place, use *jssyntax.Node, depth int) string {
	writes := a.collectWrites(p)
	if len(writes) != 1 || writes[0].value == nil || writes[0].op != "=" {
		return ""
	}
	w := writes[0]
	if w.value.IsFunction() || w.value.Kind == jssyntax.Class || within(w.value, use) {
		return ""
	}
	name := a.canonicalAt(w.value, depth+1)
	if name == "" {
		return ""
	}
	return strings.Join(append([]string{name}, w.path...), ".")
}

func (a *analysis) canonicalMember(n *jssyntax.Node, depth int) string {
	if n.Name == "" {
		return ""
	}
	if n.A.Kind == jssyntax.Ident && slices.Contains(globalObjects, n.A.Name) {
		return rootName(n.Name)
	}
	if n.A.Kind == jssyntax.This && depth < 4 {
		if p := a.place(n); p != nil {
			if name := a.aliasOf(p, n, depth); name != "" {
				return name // this.http = axios.create(…)
			}
		}
		if name := a.fieldClient(n); name != "" {
			return name
		}
	}
	left := a.canonicalAt(n.A, depth+1)
	if left == "" {
		if p := a.place(n); p != nil && len(a.collectWrites(p)) == 1 && depth < 4 {
			return a.aliasOf(p, n, depth)
		}
		return ""
	}
	if n.Name == "default" {
		return left
	}
	return left + "." + n.Name
}

// canonicalCall names what a call makes: require('axios') is axios, and
// axios.create(…) an instance, spelled axios.create().
func (a *analysis) canonicalCall(n *jssyntax.Node, depth int) string {
	if n.A.Kind == jssyntax.Ident && n.A.Name == "require" && len(n.List) == 1 && n.List[0].Kind == jssyntax.StringLit {
		return rootName(n.List[0].Value)
	}
	name := a.canonicalAt(n.A, depth+1)
	if name == "" {
		return ""
	}
	if client := a.injected(n, name); client != "" {
		return client
	}
	return name + "()"
}

func rootName(s string) string {
	if r, ok := roots[s]; ok {
		return r
	}
	return s
}

func isRoot(s string) bool {
	for _, r := range roots {
		if r == s && s != "" {
			return true
		}
	}
	return false
}

// importedName returns the name of what an import declaration binds.
func (a *analysis) importedName(b *jssyntax.Binding) string {
	if len(b.Decls) == 0 {
		return rootName(b.Name)
	}
	imp := b.Decls[0].Enclosing(jssyntax.Import)
	if imp == nil {
		return ""
	}
	root := rootName(imp.Value)
	for _, in := range imp.Imports {
		if in.Local != b.Name {
			continue
		}
		if in.Name == "default" || in.Name == "*" || in.Name == root {
			return root
		}
		return root + "." + in.Name
	}
	return root
}
