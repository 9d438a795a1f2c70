package jsrun

import (
	"regexp"
	"slices"
	"strings"

	"github.com/dop251/goja"
)

// compile compiles a program: as a script if it is one, else as the body of an
// async function, with its imports turned into calls of require. Lines stay.
// A module is strict.
func compile(name, src string) (*goja.Program, error) {
	src, err := lower(name, strings.TrimPrefix(src, "\ufeff"))
	if err != nil {
		return nil, err
	}
	p, err := goja.Compile(name, src, false)
	if err == nil {
		return p, nil
	}
	head := "(async function () {"
	if isModule(src) {
		head += "'use strict'; "
	}
	wrapped := head + rewriteModule(src) + "\n})()"
	if p, again := goja.Compile(name, wrapped, false); again == nil {
		return p, nil
	}
	return nil, err
}

// The forms of import and export that programs of one file use. They are
// looked for at the start of a line, where strings seldom hold them.
var (
	importFrom    = regexp.MustCompile(`(?m)^import\s+([^'"();]+?)\s+from\s+(['"][^'"]+['"])(?:\s+with\s+\{[^}]*\})?`)
	importOnly    = regexp.MustCompile(`(?m)^import\s+(['"][^'"]+['"])`)
	importCall    = regexp.MustCompile(`\bimport\(([^()]+)\)`)
	exportList    = regexp.MustCompile(`(?m)^export\s*\{[^}]*\}`)
	exportDefault = regexp.MustCompile(`(?m)^export\s+default\s+((?:async\s+function|function|class)\s+\w+)?`)
	exportOther   = regexp.MustCompile(`(?m)^export\s+(async|const|let|var|function|class)\b`)
	renamed       = regexp.MustCompile(`(\S+)\s+as\s+(\S+)`)
)

// isModule reports whether a program has what only modules have.
func isModule(src string) bool {
	return slices.ContainsFunc([]*regexp.Regexp{importFrom, importOnly, exportList, exportDefault, exportOther},
		func(re *regexp.Regexp) bool { return re.MatchString(src) })
}

// rewriteModule turns the imports of a module into calls of require and drops
// its exports.
func rewriteModule(src string) string {
	src = importFrom.ReplaceAllStringFunc(src, func(s string) string {
		m := importFrom.FindStringSubmatch(s)
		return "const " + bindings(m[1], "require("+m[2]+")")
	})
	src = importOnly.ReplaceAllString(src, "require($1)")
	src = importCall.ReplaceAllString(src, "Promise.resolve(require($1))")
	src = exportList.ReplaceAllString(src, "")
	src = exportOther.ReplaceAllString(src, "$1")
	src = strings.ReplaceAll(src, "import.meta.env", "process.env")
	return exportDefault.ReplaceAllStringFunc(src, func(s string) string {
		if named := exportDefault.FindStringSubmatch(s)[1]; named != "" {
			return named
		}
		return "void "
	})
}

// bindings returns the declarators for what an import names.
func bindings(clause, module string) string {
	first, rest, _ := strings.Cut(clause, ",")
	switch {
	case strings.HasPrefix(clause, "{"):
		return renamed.ReplaceAllString(clause, "$1: $2") + " = " + module
	case strings.HasPrefix(clause, "*"):
		return strings.TrimSpace(clause[strings.Index(clause, " as ")+4:]) + " = " + module
	case rest != "":
		return first + " = " + defaultOf(module) + ", " + bindings(strings.TrimSpace(rest), module)
	}
	return first + " = " + defaultOf(module)
}

// defaultOf returns what a module exports by default: one that is no ES module, all
// it exports.
func defaultOf(module string) string {
	return "(m => m && m.__esModule ? m.default : m)(" + module + ")"
}
