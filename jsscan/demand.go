package jsscan

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A memberList is the members that an interface or an object type demands. Types
// mean nothing at run time, but a program that does not suit them is not compiled.
type memberList struct{ required []string }

// demandingTypes returns the types of the program that demand a credential.
func (a *analysis) demandingTypes() []memberList {
	if a.demanding != nil {
		return *a.demanding
	}
	out := []memberList{}
	for i, t := range a.file.Tokens {
		if t.Kind == jssyntax.TypeSyntax && a.file.TokenText(i) == "{" {
			if list := a.membersAt(i); slices.ContainsFunc(list.required, func(name string) bool { return slices.Contains(seapi.Credentials, name) }) {
				out = append(out, list)
			}
		}
	}
	a.demanding = &out
	return out
}

// membersAt reads the members between the braces of a type.
func (a *analysis) membersAt(open int) (list memberList) {
	depth, atName := 0, true
	for i := open; i < len(a.file.Tokens) && a.file.Tokens[i].Kind == jssyntax.TypeSyntax; i++ {
		text := a.file.TokenText(i)
		if depth == 1 && (atName || a.file.Tokens[i].NewlineBefore) && text != "readonly" && isPropertyName(text) && a.file.TokenText(i+1) == ":" {
			list.required = append(list.required, strings.Trim(text, `'"`))
		}
		switch text {
		case "{", "(", "[":
			depth++
			atName = depth == 1
			continue
		case "}", ")", "]":
			if depth--; depth == 0 {
				return list
			}
		}
		atName = depth == 1 && (text == "," || text == ";" || text == "readonly")
	}
	return list
}

// isPropertyName reports whether a token may be the name of a member.
func isPropertyName(text string) bool {
	c := text[0]
	return c == '_' || c == '$' || c == '"' || c == '\'' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// demanded returns a credential that a type of the program demands of an object
// from which an entry is to be removed, or "".
func (a *analysis) demanded(entry *jssyntax.Node) string {
	if entry.Kind != jssyntax.Property || entry.Parent.Kind != jssyntax.ObjectLit || !slices.Contains(seapi.Credentials, entry.Name) {
		return ""
	}
	if a.isAsserted(entry.Parent) {
		return ""
	}
	object := a.objectBag(entry.Parent, nil)
	object.open = object.open || a.isSpread(entry.Parent)
	for _, list := range a.demandingTypes() {
		fits := slices.Contains(list.required, entry.Name) && !slices.ContainsFunc(list.required, func(name string) bool {
			return object.get(name) == nil && !object.open
		})
		if fits {
			return entry.Name
		}
	}
	return ""
}

// isAsserted reports whether an object literal is said to be of a type, which it may
// be with less than that demands: { … } as T.
func (a *analysis) isAsserted(n *jssyntax.Node) bool {
	return strings.HasPrefix(strings.TrimLeft(a.file.Src[n.Span.End:n.Outer.End], " \t\r\n)"), "as ") || a.file.Src[n.Outer.Start] == '<'
}

// isSpread reports whether the variable that holds an object literal is spread into
// others.
func (a *analysis) isSpread(n *jssyntax.Node) bool {
	d := n.Parent
	if d.Kind != jssyntax.Declarator || d.A.Kind != jssyntax.Ident || a.scopes.Binding(d.A) == nil {
		return false
	}
	return slices.ContainsFunc(a.scopes.Binding(d.A).Refs, func(r *jssyntax.Node) bool { return r.Parent.Kind == jssyntax.Spread })
}

// typeRemarks notes that the program's types do not suit what a fix makes of it.
func (p *plan) typeRemarks() {
	for _, e := range p.cut.Elements {
		if name := p.a.demanded(e.Node.(*jssyntax.Node)); name != "" {
			p.remark("a type demands " + name + "; make it optional there, or the program is not compiled")
		}
	}
}

// isTyped reports whether the type of a function stands apart from it: that of the
// variable that holds it, or a list of overloads.
func (a *analysis) isTyped(fn *jssyntax.Node) bool {
	id := fn.A
	if p := fn.Parent; p.Kind == jssyntax.Declarator {
		id = p.A
		if i := a.file.TokenEnding(id.Span.End) + 1; i > 0 && i < len(a.file.Tokens) && a.file.Tokens[i].Kind == jssyntax.TypeSyntax && a.file.TokenText(i) == ":" {
			return true
		}
	}
	if id == nil || id.Kind != jssyntax.Ident {
		return false
	}
	for i, t := range a.file.Tokens {
		if t.Kind == jssyntax.TypeSyntax && i > 0 && a.file.TokenText(i) == id.Name && a.file.TokenText(i-1) == "function" && a.file.TokenText(i+1) != "." && a.partAt(int(t.Start)) == a.partOf(fn) {
			return a.file.Tokens[i-1].Kind == jssyntax.TypeSyntax
		}
	}
	return false
}
