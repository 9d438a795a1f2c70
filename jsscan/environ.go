package jsscan

import (
	"regexp"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// environmentLoader matches calls that read variables from a file.
var environmentLoader = regexp.MustCompile(`(?i)\w*env\w*\s*\(|\benv\w*\.\w+\s*\(|\b(?:config|load)\s*\(`)

// isEnvironment reports whether n is process.env.NAME in a file that only reads
// such variables, each by its name.
func (a *analysis) isEnvironment(n *jssyntax.Node) bool {
	name, _ := dotted(n)
	if !strings.HasPrefix(name, "process.env.") || strings.Contains(a.file.Src, "process'") || strings.Contains(a.file.Src, `process"`) {
		return false
	}
	only := true
	a.file.Root.Walk(func(x *jssyntax.Node) bool {
		if x.Kind == jssyntax.Ident && x.Name == "process" {
			only = only && readsVariable(x)
		}
		return only
	})
	return only
}

// readsVariable reports whether an identifier process is the beginning of a read
// of process.env.NAME, or of something that is not the environment.
func readsVariable(process *jssyntax.Node) bool {
	env := process.Parent
	if env.Kind != jssyntax.Member || env.A != process || env.Name == "" {
		return false
	}
	if env.Name != "env" {
		return true
	}
	v := env.Parent
	if v.Kind != jssyntax.Member || v.A != env || v.Name == "" {
		return false
	}
	_, written := writeTo(v)
	return !written && v.Parent.Kind != jssyntax.Update && (v.Parent.Kind != jssyntax.Unary || v.Parent.Name != "delete")
}
