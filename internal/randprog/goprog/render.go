package goprog

import (
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"slices"
	"strings"
)

// packages are those that programs use, by the names they use them by.
var packages = map[string]string{
	"bytes": "bytes", "cmp": "cmp", "context": "context", "errors": "errors", "fmt": "fmt", "http": "net/http",
	"io": "io", "json": "encoding/json", "log": "log", "maps": "maps", "os": "os", "slices": "slices",
	"sort": "sort", "strconv": "strconv", "strings": "strings", "sync": "sync", "time": "time", "url": "net/url",
}

// render returns the files of the program.
func (g *generator) render() map[string]string {
	names := []string{"main.go", "api.go", "config.go"}[:g.fileCount]
	parts := map[string][]string{}
	for _, d := range g.decls {
		name := names[g.Intn(len(names))]
		if strings.HasPrefix(d, "func main(") {
			name = "main.go"
		}
		parts[name] = append(parts[name], d)
	}
	crlf := g.Chance(1, 20)
	files := map[string]string{}
	for name, decls := range parts {
		text := file(decls)
		if crlf {
			text = strings.ReplaceAll(text, "\n", "\r\n")
		}
		files[name] = text
	}
	return files
}

// file returns a formatted file of declarations with the imports that it needs.
func file(decls []string) string {
	body := strings.Join(decls, "\n\n")
	text := "package main\n\n" + imports(body) + body + "\n"
	out, err := format.Source([]byte(text))
	if err != nil {
		return fmt.Sprintf("%s\n// %v", text, err) // does not compile, which is seen
	}
	return string(out)
}

// imports returns the import declaration that declarations need.
func imports(body string) string {
	f, _ := parser.ParseFile(token.NewFileSet(), "", "package main\n"+body, 0)
	if f == nil {
		return ""
	}
	var paths []string
	for _, id := range unresolved(f) {
		if path := packages[id]; path != "" && !slices.Contains(paths, path) {
			paths = append(paths, path)
		}
	}
	slices.Sort(paths)
	switch len(paths) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("import %q\n\n", paths[0])
	}
	return "import (\n\t\"" + strings.Join(paths, "\"\n\t\"") + "\"\n)\n\n"
}

// unresolved returns the names that a file does not declare.
func unresolved(f *ast.File) (names []string) {
	for _, id := range f.Unresolved {
		names = append(names, id.Name)
	}
	return names
}
