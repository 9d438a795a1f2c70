package goprog

import (
	"fmt"
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// A function is one that is being written.
type function struct {
	g       *generator
	name    string
	recv    string // receiver, as it is declared
	params  []string
	results string // as they are declared, without parentheses
	lines   []string
	taken   map[string]bool
	inLoop  bool
	lit     bool // it is a function literal
	named   bool // its results have names
	how     int  // what it does about errors

	keysOnly bool // its requests must not carry a token
}

// function starts a function of the package.
func (g *generator) function(name, results string) *function {
	f := &function{g: g, name: name, results: results, taken: map[string]bool{}}
	f.how = g.Intn(12)
	return f
}

// local returns a name that is not used in the function or the package.
func (f *function) local(names ...string) string {
	name := randprog.Pick(f.g.Source, names...)
	for i, base := 2, name; f.taken[name] || f.g.taken[name]; i++ {
		name = fmt.Sprint(base, i)
	}
	f.taken[name], f.g.locals[name] = true, true
	return name
}

// add adds a line.
func (f *function) add(format string, args ...any) {
	if len(args) > 0 {
		format = fmt.Sprintf(format, args...)
	}
	f.lines = append(f.lines, format)
}

// remark adds a comment now and then.
func (f *function) remark() {
	if f.g.Chance(1, 25) {
		f.add(randprog.Pick(f.g.Source, "// The API wants to know who asks.", "// TODO: pages", "/* see the docs */", "// https://api.stackexchange.com/docs"))
	}
}

// param adds a parameter and returns its name.
func (f *function) param(name, typ string) string {
	name = f.local(name)
	f.params = append(f.params, name+" "+typ)
	return name
}

// fail returns the statements that follow upon an error of that name.
func (f *function) fail(err string) string {
	if f.inLoop && f.how%2 == 0 {
		return fmt.Sprintf("log.Println(%s)\ncontinue", err)
	}
	switch {
	case f.named && f.how%3 == 0 && err == "err":
		return "return"
	case f.results != "":
		return f.failWith(err)
	case f.how < 4:
		return fmt.Sprintf("fmt.Println(\"failed:\", %s)\nreturn", err)
	case f.how < 6:
		return fmt.Sprintf("log.Print(%s)\nreturn", err)
	case f.how < 8 && !f.lit:
		return fmt.Sprintf("log.Fatal(%s)", err)
	case f.how == 8 && !f.lit:
		return fmt.Sprintf("panic(%s)", err)
	case f.how == 9 && !f.lit:
		return fmt.Sprintf("fmt.Fprintln(os.Stderr, %s)\nos.Exit(1)", err)
	case f.how == 10 && !f.lit:
		return fmt.Sprintf("log.Fatalf(\"request: %%v\", %s)", err)
	}
	return fmt.Sprintf("log.Printf(\"request failed: %%v\", %s)\nreturn", err)
}

// failWith returns the statement that returns an error.
func (f *function) failWith(err string) string {
	parts := strings.Split(f.results, ", ")
	if !strings.HasSuffix(f.results, "error") {
		return fmt.Sprintf("panic(%s)", err)
	}
	for i, typ := range parts {
		if fields := strings.Fields(typ); len(fields) > 1 {
			typ = fields[1]
		}
		parts[i] = zero(typ)
	}
	last := err
	switch f.how % 4 {
	case 1:
		last = fmt.Sprintf("fmt.Errorf(\"request: %%w\", %s)", err)
	case 2:
		last = fmt.Sprintf("errors.New(\"request: \" + %s.Error())", err)
	}
	return "return " + strings.Join(append(parts[:len(parts)-1], last), ", ")
}

// zero returns the zero value of a type.
func zero(typ string) string {
	switch typ {
	case "string":
		return `""`
	case "int":
		return "0"
	case "T":
		return "*new(T)"
	}
	return "nil"
}

// check adds the check of an error of that name.
func (f *function) check(err string) {
	f.add("if %s != nil {\n%s\n}", err, f.fail(err))
}

// finish adds the function to the package.
func (f *function) finish() {
	if f.results != "" && !f.returns() {
		parts := strings.Split(f.results, ", ")
		for i, typ := range parts {
			fields := strings.Fields(typ)
			parts[i] = zero(fields[len(fields)-1])
		}
		f.add("return %s", strings.Join(parts, ", "))
	}
	f.g.declare("%s {\n%s\n}", f.head(), strings.Join(f.lines, "\n"))
}

// head returns the function's declaration up to its body.
func (f *function) head() string {
	recv := ""
	if f.recv != "" {
		recv = "(" + f.recv + ") "
	}
	results := f.results
	if strings.ContainsAny(results, ", ") {
		results = "(" + results + ")"
	}
	return fmt.Sprintf("func %s%s(%s) %s", recv, f.name, strings.Join(f.params, ", "), results)
}

// returns reports whether the last statement returns.
func (f *function) returns() bool {
	lines := strings.Split(strings.Join(f.lines, "\n"), "\n")
	return strings.HasPrefix(lines[len(lines)-1], "return")
}
