package jsscan

import (
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// bagText returns what an object is as a string, or nil: URLSearchParams and
// URL objects have a text, others have none.
func (a *analysis) bagText(v *value, at *jssyntax.Node) []seapi.Text {
	switch {
	case v.kind == urlValue:
		return a.urlText(v)
	case v.kind == bagValue && v.class == "URLSearchParams":
		return a.queryTexts(v)
	}
	return nil
}

// queryTexts returns a params object as a query string: its entries joined by
// separators that nothing spells.
func (a *analysis) queryTexts(v *value) []seapi.Text {
	out := []seapi.Text{{}}
	for i := range v.items {
		it := &v.items[i]
		if i > 0 {
			out = seapi.Product(out, []seapi.Text{seapi.Literal("&")})
		}
		out = seapi.Product(out, a.entryTexts(v, it))
	}
	if v.open {
		sep := ""
		if len(v.items) > 0 {
			sep = "&"
		}
		out = seapi.Product(out, []seapi.Text{{{Lit: sep}, {Expr: expr{v.node, v.env}}}})
	}
	return out
}

// entryTexts returns one entry of a params object as name=value.
func (a *analysis) entryTexts(v *value, it *item) []seapi.Text {
	if it.texts != nil {
		out := make([]seapi.Text, len(it.texts))
		for i, t := range it.texts {
			out[i] = seapi.Text{{Inner: t, Elem: it.elem, Guards: it.guards, Query: true}}
		}
		return out
	}
	if pair := a.pair(it); pair != nil {
		it = pair
	}
	name := seapi.Text{{Lit: it.name}}
	if it.name == "" {
		name = seapi.Text{{Expr: expr{it.node, it.env}}}
	}
	var out []seapi.Text
	for _, t := range a.text(it.val, it.env) {
		entry := append(append(seapi.Text{}, name...), seapi.Piece{Lit: "="}, seapi.Piece{Inner: t, Raw: true})
		out = append(out, seapi.Text{{Inner: entry, Elem: it.elem, Guards: it.guards}})
	}
	return out
}

// pair returns the entry that an array element ['name', value] stands for, or
// nil.
func (a *analysis) pair(it *item) *item {
	if it.val == nil || it.name != "" {
		return nil
	}
	v := a.value(it.val, it.env)
	if v == nil || v.class != "Array" || len(v.items) != 2 {
		return nil
	}
	p := *it
	p.name, p.val, p.env = a.knownText(v.items[0].val, v.items[0].env), v.items[1].val, v.items[1].env
	return &p
}

// joinTexts returns the elements of an array joined by a separator.
func (a *analysis) joinTexts(v *value, sep string) []seapi.Text {
	out := []seapi.Text{{}}
	for i := range v.items {
		it := &v.items[i]
		if i > 0 {
			out = seapi.Product(out, []seapi.Text{seapi.Literal(sep)})
		}
		var alternatives []seapi.Text
		for _, t := range a.itemTexts(it) {
			alternatives = append(alternatives, seapi.Text{{Inner: t, Elem: it.elem, Guards: it.guards}})
		}
		out = seapi.Product(out, alternatives)
	}
	if v.open {
		out = seapi.Product(out, []seapi.Text{{{Lit: sep}, {Expr: expr{v.node, v.env}}}})
	}
	return out
}

func (a *analysis) itemTexts(it *item) []seapi.Text {
	if it.texts != nil {
		return it.texts
	}
	return a.text(it.val, it.env)
}

// urlText returns the text of a URL object: the URL it was made from and the
// parameters that were set on it.
func (a *analysis) urlText(v *value) []seapi.Text {
	if len(v.items) == 0 {
		return v.href
	}
	var out []seapi.Text
	for _, href := range v.href {
		sep := "?"
		if known := a.hosts.ParseURL(href); known.HasQuery() {
			sep = "&"
		}
		out = append(out, append(append(seapi.Text{}, href...), seapi.Piece{Lit: sep}))
	}
	return seapi.Product(out, a.queryTexts(&value{kind: bagValue, items: v.items, open: v.open, node: v.node}))
}

// trimQuestion marks texts as query strings of their own: a leading question
// mark is not part of the first name.
func trimQuestion(list []seapi.Text) []seapi.Text {
	out := make([]seapi.Text, len(list))
	for i, t := range list {
		out[i] = t
		if len(t) > 0 && t[0].Expr == nil && t[0].Inner == nil && strings.HasPrefix(t[0].Lit, "?") && t[0].Src.Len() == len(t[0].Lit) {
			first := t[0]
			first.Lit = first.Lit[1:]
			first.Src.Start++
			out[i] = append(seapi.Text{first}, t[1:]...)
		}
	}
	return out
}
