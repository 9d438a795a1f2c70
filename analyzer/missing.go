package analyzer

import (
	"go/ast"
	"path"
	"regexp"
	"strings"
)

// Where the module of a library is missing, the types of what it makes are not
// known, and its methods are known by their names alone. What they are called on
// was made by a function that a row describes.

// missingRows are methods of which the type is not known.
var missingRows = func() map[string]functionRow {
	rows := map[string]functionRow{
		".R":      restyR,
		".Encode": onBag(encodeValues),
		".Del":    onBag(delEntry),
		".Set":    onBag(func(in *interp, c *call) *value { return in.setEntry(c, true) }),
		".Add":    onBag(func(in *interp, c *call) *value { return in.setEntry(c, false) }),
	}
	for name, row := range restySetters {
		rows["."+name] = onResty(row)
	}
	for _, name := range restyNeutral {
		rows["."+name] = onResty(restySelf)
	}
	for _, name := range append([]string{"PostForm"}, restySends...) {
		rows["."+name] = missingSend
	}
	return rows
}()

// onResty returns a row for a method of what resty made.
func onResty(row functionRow) functionRow {
	return func(in *interp, c *call) *value {
		if !in.isResty(c.recv) {
			return in.opaque(c)
		}
		return row(in, c)
	}
}

// isResty reports whether resty made a value.
func (in *interp) isResty(v *value) bool {
	return v != nil && v.obj != nil && in.contents(v.obj).fields[restyQuery] != nil
}

// onBag returns a row for a method of url.Values and its like.
func onBag(row functionRow) functionRow {
	return func(in *interp, c *call) *value {
		if c.recv == nil || c.recv.obj == nil || c.recv.obj.kind != bag {
			return in.opaque(c)
		}
		return row(in, c)
	}
}

// missingSend evaluates Get and its like: of a request of resty, of an HTTP
// client, of url.Values.
func missingSend(in *interp, c *call) *value {
	switch {
	case c.recv == nil || c.recv.obj == nil:
	case in.isResty(c.recv):
		return in.sendResty(c, &restyClients[0])
	case c.recv.obj.kind == bag && c.name == ".Get":
		return getEntry(in, c)
	case c.recv.obj.kind == clientObj && clientsByCallee["net/http.Client"+c.name] != nil:
		return in.send(c, clientsByCallee["net/http.Client"+c.name])
	}
	return in.opaque(c)
}

// versionPart matches the part of an import path that is no name.
var versionPart = regexp.MustCompile(`(/v\d+|\.v\d+|\.git)$`)

// missingImport returns the path of the package that a name stands for which the
// type checker does not know, or "": it guesses the names of packages that it has
// not seen from their paths, and not always well.
func (in *interp) missingImport(id *ast.Ident) string {
	f := in.fileOf(id)
	if f == nil || in.info().Uses[id] != nil || in.info().Defs[id] != nil {
		return ""
	}
	for _, spec := range f.ast.Imports {
		p := strings.Trim(spec.Path.Value, "`\"")
		name, _, _ := strings.Cut(path.Base(versionPart.ReplaceAllString(p, "")), ".")
		if spec.Name == nil && name == id.Name {
			return p
		}
	}
	return ""
}
