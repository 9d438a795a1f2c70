package jsscan

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// encoders are functions that percent-encode their argument.
var encoders = []string{"encodeURIComponent", "encodeURI", "escape", "window.encodeURIComponent", "window.encodeURI"}

// keepers are functions and methods that return the text they are given, as far
// as a URL is concerned. What is evaluated of other libraries' functions must be
// known to [taint.givesBack] as well, or else their calls are passed over.
var (
	keepers       = []string{"String", "Promise.resolve", "Object.freeze", "$sce.trustAsResourceUrl"}
	keeperMethods = []string{"toString", "trim", "trimEnd", "trimStart", "valueOf", "toLowerCase", "normalize", "toJSON"}
)

// queryMakers are functions that turn a params object into a query string.
var queryMakers = []string{
	"$.param", "jQuery.param", "querystring.stringify", "qs.stringify", "queryString.stringify", "Qs.stringify",
	"querystring.encode", "node:querystring.stringify", "query-string.stringify", "qs.default.stringify",
}

func isEncoder(n *jssyntax.Node) bool {
	if n.Kind != jssyntax.Call || len(n.List) != 1 {
		return false
	}
	name, ok := dotted(n.A)
	return ok && slices.Contains(encoders, name)
}

// callText returns what a call evaluates to, or nil.
func (a *analysis) callText(n *jssyntax.Node, e *env) []seapi.Text {
	name, _ := dotted(n.A)
	if !slices.Contains(queryMakers, name) {
		if known := a.canonical(n.A); slices.Contains(queryMakers, known) {
			name = known
		}
	}
	switch {
	case isEncoder(n), slices.Contains(keepers, name) && len(n.List) == 1:
		return a.text(n.List[0], e)
	case name == "util.format" || a.canonical(n.A) == "util.format":
		return a.formatText(n, e)
	case slices.Contains(queryMakers, name) && len(n.List) > 0:
		if v := a.value(n.List[0], e); v != nil && v.kind == bagValue {
			return a.queryTexts(v)
		}
		return nil
	}
	if n.A.Kind == jssyntax.Member {
		if t := a.methodText(n, e); t != nil {
			return t
		}
	}
	return a.inlineText(n, e)
}

// methodText returns what a method of a built-in object returns, or nil.
func (a *analysis) methodText(n *jssyntax.Node, e *env) []seapi.Text {
	obj, method := n.A.A, n.A.Name
	switch {
	case method == "join":
		return a.joinCall(n, e)
	case slices.Contains(keeperMethods, method):
		if t := a.valueText(obj, e); t != nil {
			return t
		}
		if len(n.List) == 0 {
			if known := a.inner(obj, e); known != nil {
				return a.text(obj, e)
			}
			if obj.Kind == jssyntax.StringLit || obj.Kind == jssyntax.TemplateLit || obj.Kind == jssyntax.Binary {
				return a.text(obj, e)
			}
		}
	case method == "concat":
		return a.concatCall(n, e)
	case method == "replace" && len(n.List) == 2:
		return a.replaceCall(n, e)
	}
	return nil
}

// joinCall evaluates array.join(separator).
func (a *analysis) joinCall(n *jssyntax.Node, e *env) []seapi.Text {
	sep := ","
	if len(n.List) > 0 {
		s, ok := a.known(n.List[0], e)
		if !ok {
			return nil
		}
		sep = s
	}
	obj := n.A.A
	if v := a.value(obj, e); v != nil && v.class == "Array" {
		return a.joinTexts(v, sep)
	}
	if sep == "&" {
		return a.mappedEntries(obj, e)
	}
	return nil
}

func (a *analysis) known(n *jssyntax.Node, e *env) (string, bool) {
	list := a.text(n, e)
	if len(list) != 1 {
		return "", false
	}
	return list[0].Known()
}

// mappedEntries evaluates Object.keys(params).map(k => k + '=' + params[k]) and
// its like: the params object as a query string.
func (a *analysis) mappedEntries(n *jssyntax.Node, e *env) []seapi.Text {
	if n.Kind != jssyntax.Call || n.A.Kind != jssyntax.Member || n.A.Name != "map" || len(n.List) == 0 {
		return nil
	}
	src := n.A.A
	if src.Kind != jssyntax.Call || len(src.List) != 1 {
		return nil
	}
	name, _ := dotted(src.A)
	if name != "Object.keys" && name != "Object.entries" && name != "$.map" {
		return nil
	}
	v := a.value(src.List[0], e)
	if v == nil || v.kind != bagValue || !strings.Contains(a.source(n.List[0]), "=") {
		return nil
	}
	return a.queryTexts(v)
}

// concatCall evaluates string.concat(…).
func (a *analysis) concatCall(n *jssyntax.Node, e *env) []seapi.Text {
	if v := a.value(n.A.A, e); v != nil {
		return nil
	}
	out := a.text(n.A.A, e)
	for _, x := range n.List {
		if x.Kind == jssyntax.Spread {
			return nil
		}
		out = seapi.Product(out, a.text(x, e))
	}
	return out
}

// replaceCall evaluates url.replace('{id}', x) where the pattern is literal
// text that does not touch the query's names: the text stays what it is.
func (a *analysis) replaceCall(n *jssyntax.Node, e *env) []seapi.Text {
	if a.inner(n.A.A, e) == nil && n.A.A.Kind != jssyntax.StringLit && n.A.A.Kind != jssyntax.TemplateLit {
		return nil
	}
	pattern := a.source(n.List[0])
	if strings.ContainsAny(pattern, "&?") || strings.Contains(pattern, "key") || strings.Contains(pattern, "token") {
		return nil
	}
	return a.text(n.A.A, e)
}

// valueText returns the text of an expression that is a URL or params object,
// or nil.
func (a *analysis) valueText(n *jssyntax.Node, e *env) []seapi.Text {
	if v := a.value(n, e); v != nil {
		return a.bagText(v, n)
	}
	return nil
}

// memberText returns what a property holds, or nil.
func (a *analysis) memberText(n *jssyntax.Node, e *env) []seapi.Text {
	if n.Name == "href" {
		if t := a.valueText(n.A, e); t != nil {
			return t
		}
	}
	if n.Name == "" || n.Has(jssyntax.Computed) && n.B.Kind == jssyntax.NumberLit {
		return a.indexText(n, e)
	}
	if p := a.place(n); p != nil && len(a.collectWrites(p)) > 0 {
		return a.placeText(n, e)
	}
	v := a.objectOf(n, e)
	if it := v.get(n.Name); it != nil && it.val != nil && a.enter(n) {
		defer a.leave()
		return a.text(it.val, it.env)
	}
	return a.globalText(a.place(n))
}

// indexText returns what object['a' + b] or array[0] holds, or nil.
func (a *analysis) indexText(n *jssyntax.Node, e *env) []seapi.Text {
	v := a.value(n.A, e)
	if v == nil || v.kind != bagValue {
		return nil
	}
	if n.B.Kind == jssyntax.NumberLit && v.class == "Array" {
		i := int(n.B.Value[0] - '0')
		if len(n.B.Value) == 1 && i < len(v.items) && v.items[i].val != nil {
			return a.text(v.items[i].val, v.items[i].env)
		}
		return nil
	}
	var out []seapi.Text
	for i := range v.items { // any of them
		if it := &v.items[i]; it.val != nil && a.enter(it.val) {
			out = append(out, seapi.GuardEach(a.text(it.val, it.env), seapi.Guard{Alt: true})...)
			a.leave()
		}
	}
	return seapi.Capped(out)
}

// newValue evaluates new C(…).
func (a *analysis) newValue(n *jssyntax.Node, e *env) *value {
	name, _ := dotted(n.A)
	switch name = strings.TrimPrefix(name, "window."); name {
	case "URLSearchParams", "FormData", "Headers", "Map":
		return a.paramsBag(n, name, e)
	case "URL":
		return a.urlObject(n, e)
	case "Object", "Array":
		if len(n.List) == 0 {
			return &value{kind: bagValue, class: name, node: n, env: e}
		}
		return nil
	}
	if known := a.canonical(n.A); isAngular(known) {
		return a.angularMap(n, known, e)
	}
	if c := a.value(n.A, e); c != nil && (c.kind == classValue || c.kind == funcValue) {
		return &value{kind: instanceValue, node: c.node, env: e}
	}
	return &value{kind: hostValue, class: "new " + name, node: n, env: e}
}

// paramsBag evaluates new URLSearchParams(init): of a string, an object, a list
// of pairs or another one.
func (a *analysis) paramsBag(n *jssyntax.Node, class string, e *env) *value {
	v := &value{kind: bagValue, class: class, node: n, env: e}
	if len(n.List) == 0 {
		return v
	}
	x := n.List[0]
	inner := a.value(x, e)
	switch {
	case class == "FormData":
		v.open = true // of a form
	case inner != nil && inner.kind == bagValue:
		v.items, v.open = slices.Clone(inner.items), inner.open
	case inner != nil:
		v.open = true
	default:
		v.items = []item{{texts: trimQuestion(a.text(x, e)), node: x}}
	}
	return v
}

// urlObject evaluates new URL(url, base).
func (a *analysis) urlObject(n *jssyntax.Node, e *env) *value {
	if len(n.List) == 0 {
		return nil
	}
	v := &value{kind: urlValue, class: "URL", node: n, env: e, href: a.text(n.List[0], e)}
	if len(n.List) < 2 {
		return v
	}
	base := a.text(n.List[1], e)
	var out []seapi.Text
	for _, href := range v.href {
		if u := a.hosts.ParseURL(href); u.Host != "" {
			out = append(out, href)
			continue
		}
		for _, b := range base {
			out = append(out, append(a.directory(b), href...))
		}
	}
	v.href = seapi.Capped(out)
	return v
}

// directory returns the part of a base URL that a relative one is appended to:
// its scheme and host are enough.
func (a *analysis) directory(base seapi.Text) seapi.Text {
	u := a.hosts.ParseURL(base)
	if u.Host == "" {
		return append(seapi.Text{}, base...)
	}
	return seapi.Text{{Lit: u.Scheme + "://" + u.Host + "/"}}
}
