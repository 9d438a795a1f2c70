package jsscan

import (
	"regexp"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// typedClients are types of TypeScript whose values are clients, by the module
// that exports them, and what these are as a callee is spelled.
var typedClients = map[string]string{
	"ng.HttpClient":              "ng.HttpClient()",
	"@angular/http.Http":         "ng.HttpClient()",
	"axios.AxiosInstance":        "axios.create()",
	"axios.AxiosStatic":          "axios",
	"@nestjs/axios.HttpService":  "axios",
	"@nestjs/common.HttpService": "axios",
	"ky.KyInstance":              "ky.create()",
}

// annotation matches the type behind the name of a parameter or field, the source
// of which stays as it was when types are erased from what is parsed.
var annotation = regexp.MustCompile(`^\s*[?!]?\s*:\s*(?:readonly\s+)?(?:[\w$]+\.)*([A-Za-z_$][\w$]*)`)

// typeOf returns the type with which a parameter or field is declared, with the
// module that it is imported from; "" for others.
func (a *analysis) typeOf(name *jssyntax.Node) string {
	src := a.file.Src
	m := annotation.FindStringSubmatch(src[name.Span.End:min(len(src), name.Span.End+200)])
	if m == nil {
		return ""
	}
	return a.importedType(m[1], name)
}

// typed reports whether a parameter or field is declared with a type that is
// imported, and what a value of that type is called if it is a client.
func (a *analysis) typed(name *jssyntax.Node) (client string, ok bool) {
	t := a.typeOf(name)
	return typedClients[t], t != ""
}

// importedType returns the type that a name stands for in the file of a node, with
// the module that it is imported from, or "".
func (a *analysis) importedType(name string, at *jssyntax.Node) string {
	for _, n := range a.partOf(at).syntax.Root.List {
		if n.Kind != jssyntax.Import {
			continue
		}
		for _, in := range n.Imports {
			if in.Local == name {
				return rootName(n.Value) + "." + in.Name
			}
		}
	}
	return ""
}

// isTypable reports whether a name declares a parameter, behind which a type may
// stand.
func isTypable(decl *jssyntax.Node) bool {
	p := decl.Parent
	return p != nil && (p.IsFunction() || p.Kind == jssyntax.Default && isFunctionParam(p))
}

// fieldClient returns what this.name is called if the class declares it as a
// client: by the type of a field or of a parameter that becomes one.
func (a *analysis) fieldClient(n *jssyntax.Node) string {
	class := a.ownerOfThis(n.A)
	if class == nil || class.Kind != jssyntax.Class {
		return ""
	}
	for _, m := range class.List {
		switch {
		case m.Name == n.Name && m.A != nil && (m.B == nil || !m.B.IsFunction()):
			if client, _ := a.typed(m.A); client != "" {
				return client
			}
		}
	}
	if id := a.parameterProperty(class, n.Name); id != nil {
		client, _ := a.typed(id)
		return client
	}
	return ""
}

// injected returns what inject(C) of Angular is called, or "".
func (a *analysis) injected(n *jssyntax.Node, callee string) string {
	if callee != "@angular/core.inject" || len(n.List) == 0 || n.List[0].Kind != jssyntax.Ident {
		return ""
	}
	return typedClients[a.importedType(n.List[0].Name, n)]
}
