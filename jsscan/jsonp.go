package jsscan

import (
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// withoutJSONP returns the edits that make a jQuery JSONP request an ordinary
// one: dataType json, no callback options. What the URL spells is cut with the
// credentials.
func (a *analysis) withoutJSONP(r *request) ([]fixes.Edit, string) {
	s := r.sites[0]
	if s.options == nil || s.options.Kind != jssyntax.ObjectLit {
		args := s.call.List
		if n := len(args); n > 1 && args[n-1].Kind == jssyntax.StringLit && strings.EqualFold(args[n-1].Value, "jsonp") {
			return []fixes.Edit{a.edit(args[n-1].Span, a.quoteLike(args[n-1], "json"))}, ""
		}
		if s.options != nil {
			return nil, "the JSONP options are made elsewhere"
		}
		return nil, ""
	}
	var edits []fixes.Edit
	var gone []*jssyntax.Node
	typed := false
	for _, p := range s.options.List {
		switch p.Name {
		case "dataType":
			typed = true
			if p.B.Kind != jssyntax.StringLit {
				return nil, "the data type is computed"
			}
			if strings.Contains(strings.ToLower(p.B.Value), "jsonp") {
				edits = append(edits, a.edit(p.B.Span, a.quoteLike(p.B, "json")))
			}
		case "jsonp", "jsonpCallback":
			gone = append(gone, p)
		}
	}
	if !typed {
		edits = append(edits, a.addProperty(s.options, "dataType: "+a.style.str("json"))...)
	}
	removed, why := a.remove(gone, nil)
	return append(edits, removed...), why
}

// quoteLike spells a string in the quotes of another one.
func (a *analysis) quoteLike(n *jssyntax.Node, s string) string {
	q := a.file.Src[n.Span.Start : n.Span.Start+1]
	return q + s + q
}
