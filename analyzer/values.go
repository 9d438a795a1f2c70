package analyzer

import (
	"slices"
)

var valuesRows = map[string]functionRow{
	"net/url.Values.Set":    func(in *interp, c *call) *value { return in.setEntry(c, true) },
	"net/url.Values.Add":    func(in *interp, c *call) *value { return in.setEntry(c, false) },
	"net/url.Values.Del":    delEntry,
	"net/url.Values.Encode": encodeValues,
	"net/url.Values.Get":    getEntry,
	"net/http.Header.Set":   func(in *interp, c *call) *value { return in.setEntry(c, true) },
	"net/http.Header.Add":   func(in *interp, c *call) *value { return in.setEntry(c, false) },
	"net/http.Header.Del":   delEntry,
	"net/url.ParseQuery":    parseQuery,
	"delete":                deleteCall,
	"clear":                 clearCall,
	"maps.Copy":             copyEntries,
	"maps.Clone":            cloneValue, "slices.Clone": cloneValue,
}

func (in *interp) setEntry(c *call, set bool) *value {
	if c.recv == nil || c.recv.obj == nil {
		return in.opaqueResult(c)
	}
	it := item{name: in.knownText(c.arg(0)), key: c.expr(0), val: c.arg(1), expr: c.expr(1), elem: in.prog.element(in.wholeStatement(c.n)), node: c.n}
	in.putEntry(c.recv.obj, it, set)
	return in.opaqueResult(c)
}

func delEntry(in *interp, c *call) *value {
	if c.recv != nil && c.recv.obj != nil {
		in.removeEntry(c.recv.obj, in.knownText(c.arg(0)))
	}
	return in.opaqueResult(c)
}

func deleteCall(in *interp, c *call) *value {
	if m := c.arg(0); m.obj != nil && m.obj.kind == bag {
		in.removeEntry(m.obj, in.knownText(c.arg(1)))
	}
	return in.opaqueResult(c)
}

// copyEntries evaluates maps.Copy(to, from).
func copyEntries(in *interp, c *call) *value {
	to, from := c.arg(0), c.arg(1)
	if to.obj == nil {
		return in.opaqueResult(c)
	}
	k := in.change(to.obj)
	if from.obj == nil {
		k.open = true
		return in.opaqueResult(c)
	}
	inner := in.contents(from.obj)
	k.open = k.open || inner.open
	for _, it := range inner.items {
		k.items = slices.DeleteFunc(k.items, func(x item) bool { return x.name == it.name && it.name != "" })
		k.items = append(k.items, it)
	}
	return in.opaqueResult(c)
}

func cloneValue(in *interp, c *call) *value {
	v := c.arg(0)
	if v.obj == nil {
		return in.opaqueResult(c)
	}
	k := *in.contents(v.obj)
	return in.alloc(v.obj.kind, c.n, v.obj.typ, &k)
}

func encodeValues(in *interp, c *call) *value {
	if c.recv == nil || c.recv.obj == nil || c.recv.obj.kind != bag {
		return in.opaqueResult(c)
	}
	return textValue(in.queryTexts(c.recv.obj))
}

func getEntry(in *interp, c *call) *value {
	if c.recv != nil && c.recv.obj != nil {
		if it := in.contents(c.recv.obj).get(in.knownText(c.arg(0))); it != nil && it.val != nil {
			return it.val
		}
	}
	return in.memoized(c.name, append([]*value{c.recvOrNone()}, c.args...), c.n)
}

// parseQuery evaluates url.ParseQuery: a bag with one entry, the whole text.
func parseQuery(in *interp, c *call) *value {
	v := in.alloc(bag, c.n, nil, &contents{items: []item{{texts: textsOf(c.arg(0)), node: c.n}}})
	return results(c.n, []*value{v, unknown(c.n)})
}
