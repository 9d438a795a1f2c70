package jsscan

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// authorize returns the edits that make a request send a header, or why there
// are none. Arguments that are dropped hold nothing but credentials.
func (a *analysis) authorize(r *request, h header, dropped map[*jssyntax.Node]bool) ([]fixes.Edit, string) {
	s := r.sites[0]
	a.leaving, a.spot = dropped, r.at
	switch r.client.way {
	case headersOption:
		return a.authorizeOptions(s, h)
	case headersMap:
		return a.authorizeMap(s, h)
	case headersCall:
		return a.authorizeCall(s, h, dropped)
	case headersXHR:
		return a.authorizeXHR(s, h)
	case headersChain:
		return a.authorizeChain(s, h)
	case dropOnly:
		return nil, ""
	}
	return nil, r.client.reason
}

// authorizeOptions adds the header to an options object.
func (a *analysis) authorizeOptions(s *site, h header) ([]fixes.Edit, string) {
	args := s.call.List
	at := s.client.options
	if s.options != nil && len(args) > 0 && s.options == args[0] {
		at = 0
	}
	switch {
	case s.options == nil && at < len(args) && isNothing(args[at]):
		return []fixes.Edit{a.edit(args[at].Outer, "{ headers: "+h.object()+" }")}, ""
	case s.options == nil:
		return a.appendArgument(s.call, at, "{ headers: "+h.object()+" }"), ""
	case isNothing(s.options):
		return []fixes.Edit{a.edit(s.options.Outer, "{ headers: "+h.object()+" }")}, ""
	case s.options.IsFunction() && s.client.page:
		return nil, "a function stands where this version of the client takes options"
	case s.options.IsFunction():
		return []fixes.Edit{a.insertion(s.options.Outer.Start, "{ headers: "+h.object()+" }, ")}, ""
	}
	return a.extendOptions(s, s.options, h)
}

// isNothing reports whether an argument only keeps a place.
func isNothing(n *jssyntax.Node) bool {
	return n.Kind == jssyntax.NullLit || n.Kind == jssyntax.Ident && n.Name == "undefined" || n.Kind == jssyntax.Unary && n.Name == "void"
}

// appendArgument adds an argument at an index, with undefined for those left out
// before it.
func (a *analysis) appendArgument(call *jssyntax.Node, index int, text string) []fixes.Edit {
	args := call.List
	if index < len(args) { // a callback stands there
		return []fixes.Edit{a.insertion(args[index].Outer.Start, text+", ")}
	}
	text = strings.Repeat("undefined, ", index-len(args)) + text
	if len(args) == 0 {
		return []fixes.Edit{a.insertion(call.Span.End-1, text)}
	}
	return []fixes.Edit{a.insertion(args[len(args)-1].Outer.End, ", "+text)}
}

// addProperty adds a property at the end of an object literal, on a line of its
// own if the last one that stays stands on one.
func (a *analysis) addProperty(obj *jssyntax.Node, text string) []fixes.Edit {
	if len(obj.List) == 0 && len(a.commentsIn(obj.Span)) > 0 {
		return []fixes.Edit{a.insertion(obj.Span.Start+1, " "+text+",")}
	}
	if len(obj.List) == 0 {
		return []fixes.Edit{a.edit(obj.Span, "{ "+text+" }")}
	}
	last := a.lastStaying(obj)
	indent, own := a.lineIndent(last.Outer.Start)
	if !own || !a.endsLine(obj, last) {
		return []fixes.Edit{a.insertion(last.Outer.End, ", "+text)}
	}
	at := a.lineEnd(last.Outer.End)
	if trailingComma(a, obj) {
		return []fixes.Edit{a.insertion(at, a.style.newline+indent+text+",")}
	}
	if at == last.Outer.End || last != obj.List[len(obj.List)-1] { // what follows goes, with the comma before it
		at = last.Outer.End
		return []fixes.Edit{a.insertion(at, ","+a.style.newline+indent+text)}
	}
	return []fixes.Edit{a.insertion(last.Outer.End, ","), a.insertion(at, a.style.newline+indent+text)}
}

// lastStaying returns the last property of an object that is not removed with
// the credentials in it.
func (a *analysis) lastStaying(obj *jssyntax.Node) *jssyntax.Node {
	for _, p := range slices.Backward(obj.List) {
		if p.Kind == jssyntax.Spread || !a.leaving[p.B] || !slices.Contains(paramOptions, p.Name) {
			return p
		}
	}
	return obj.List[len(obj.List)-1]
}

// endsLine reports whether the brace that closes an object stands on a later
// line than its last property.
func (a *analysis) endsLine(obj, last *jssyntax.Node) bool {
	return strings.ContainsAny(a.file.Src[last.Outer.End:obj.Span.End], "\r\n")
}

// lineEnd returns the end of the line that an offset is on, or of the text
// before the closing brace if a comment does not reach so far.
func (a *analysis) lineEnd(at int) int {
	for at < len(a.file.Src) && a.file.Src[at] != '\n' && a.file.Src[at] != '\r' {
		at++
	}
	return beforeBlanks(a.file.Src, at)
}

// lineIndent returns the blanks before an offset on its line, and whether
// nothing else stands before it there.
func (a *analysis) lineIndent(at int) (string, bool) {
	src := a.file.Src
	start := at
	for start > 0 && src[start-1] != '\n' && src[start-1] != '\r' {
		start--
	}
	indent := src[start:at]
	trimmed := strings.TrimLeft(indent, " \t")
	return indent[:len(indent)-len(trimmed)], trimmed == ""
}

// authorizeMap adds the header to an argument that is the headers object.
func (a *analysis) authorizeMap(s *site, h header) ([]fixes.Edit, string) {
	if s.options == nil {
		return a.appendArgument(s.call, s.client.options, h.object()), ""
	}
	if s.options.Kind == jssyntax.ObjectLit && (h.cond == "" || a.style.modern) {
		return a.addProperty(s.options, h.entry()), ""
	}
	return nil, "the request's headers are made elsewhere; add Authorization there"
}

// authorizeXHR adds setRequestHeader after open.
func (a *analysis) authorizeXHR(s *site, h header) ([]fixes.Edit, string) {
	stmt := s.call.Parent
	if stmt.Kind != jssyntax.ExprStmt || stmt.Parent.Kind != jssyntax.Block && stmt.Parent.Kind != jssyntax.Program {
		return nil, "open is part of a larger expression; add setRequestHeader after it"
	}
	if s.send != nil && s.send.Span.Start < s.call.Span.Start {
		return nil, "send stands before open"
	}
	recv := s.call.A.A
	if !isTight(recv) || a.hasEffects(recv) {
		return nil, "the XMLHttpRequest has no name; add setRequestHeader after open"
	}
	text := a.source(recv) + ".setRequestHeader(" + a.style.str("Authorization") + ", " + h.value + ");"
	if h.cond != "" {
		text = "if (" + h.cond + ") " + text
	}
	indent, own := a.lineIndent(stmt.Span.Start)
	if !own {
		return []fixes.Edit{a.insertion(stmt.Span.End, a.terminated(stmt)+" "+text)}, ""
	}
	at := stmt.Span.End
	if end := a.lineEnd(at); strings.HasPrefix(strings.TrimLeft(a.file.Src[at:end], " \t"), "//") {
		edits := []fixes.Edit{a.insertion(end, a.style.newline+indent+text)} // after the comment on open
		if semicolon := a.terminated(stmt); semicolon != "" {
			edits = append(edits, a.insertion(at, semicolon))
		}
		return edits, ""
	}
	return []fixes.Edit{a.insertion(at, a.terminated(stmt)+a.style.newline+indent+text)}, ""
}

// terminated returns the semicolon that a statement lacks.
func (a *analysis) terminated(stmt *jssyntax.Node) string {
	if strings.HasSuffix(a.source(stmt), ";") {
		return ""
	}
	return ";"
}

// authorizeChain adds .set('Authorization', …) to a chain of calls.
func (a *analysis) authorizeChain(s *site, h header) ([]fixes.Edit, string) {
	text := ".set(" + a.style.str("Authorization") + ", " + h.value + ")"
	if h.cond != "" {
		text = ".set(" + h.object() + ")"
	}
	if m := s.call.A; m.Kind == jssyntax.Member {
		dot := a.file.TokenEnding(m.A.Outer.End) + 1
		if indent, own := a.lineIndent(int(a.file.Tokens[dot].Start)); own {
			text = a.style.newline + indent + text
		}
	}
	return []fixes.Edit{a.insertion(s.call.Span.End, text)}, ""
}
