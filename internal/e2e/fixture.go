package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// A Fixture is one folder of testdata/js. Its files and comments are described
// where the scanner's tests read them.
type Fixture struct {
	Name   string
	Src    string
	Safe   string // after the safe fixes; empty if they change nothing
	Unsafe string // after all fixes; empty if they change nothing more
	NotRun string // why it cannot be run at all
	Page   string // where it runs
	Finds  bool   // something is to be found

	Differs bool // after an unsafe fix it prints something else
}

// Fixtures reads all folders below dir. That there is none is an error.
func Fixtures(dir string) ([]Fixture, error) {
	paths, err := filepath.Glob(dir + "/*/in.*js")
	if err == nil && len(paths) == 0 {
		err = fmt.Errorf("%s: no fixtures", dir)
	}
	var all []Fixture
	for _, path := range paths {
		f, ferr := readFixture(path)
		if ferr != nil {
			return nil, ferr
		}
		all = append(all, f)
	}
	return all, err
}

// The comments that matter here.
var (
	directive = regexp.MustCompile(`(?m)^// (norun|page|differs): (.+?)\r?$`)
	finding   = regexp.MustCompile(`(//|/\*) (want(\+\d+)? ["` + "`" + `]|miss: \S)`)
)

func readFixture(path string) (Fixture, error) {
	f := Fixture{Name: filepath.Base(filepath.Dir(path))}
	for _, file := range []struct {
		text   *string
		suffix string
	}{{&f.Src, ""}, {&f.Safe, ".golden"}, {&f.Unsafe, ".unsafe.golden"}} {
		b, err := os.ReadFile(path + file.suffix)
		if err != nil && (file.suffix == "" || !os.IsNotExist(err)) {
			return f, err
		}
		*file.text = string(b)
	}
	for _, m := range directive.FindAllStringSubmatch(f.Src, -1) {
		switch m[1] {
		case "norun":
			f.NotRun = m[2]
		case "page":
			f.Page = m[2]
		case "differs":
			f.Differs = true
		}
	}
	f.Finds = finding.MatchString(f.Src)
	return f, nil
}

// A Place is where a program can run with what is real there.
type Place string

// The places.
const (
	Node     Place = "Node"
	Chromium Place = "Chromium"
)

// What a program mentions of one place and not of the others.
var (
	ofNode   = regexp.MustCompile(`\brequire\(|\bprocess\.|from '(node-fetch|got|axios|superagent|request|https?)'`)
	ofPage   = regexp.MustCompile(`\$[.([]|\b(jQuery|window|document|location|localStorage|XMLHttpRequest|alert|Image|EventSource|navigator|angular|rxjs|WebSocket)\b|['"` + "`" + `]//|no-cors`)
	comments = regexp.MustCompile(`(?m)^\s*//.*$|/\*[\s\S]*?\*/`)
)

// nowhere lists what can not be installed.
var nowhere = []struct {
	names  *regexp.Regexp
	reason string
}{
	{regexp.MustCompile(`\b(GM_\w+|GM\.\w+|unsafeWindow)\b`), "needs a userscript manager"},
	{regexp.MustCompile(`\b(UrlFetchApp|PropertiesService)\b`), "runs on Google's servers"},
	{regexp.MustCompile(`\bSE\.init\b`), "the SDK is hosted by Stack Exchange only"},
	{regexp.MustCompile(`\bimportScripts\b`), "runs in a worker"},
	{regexp.MustCompile(`'@angular/`), "Angular injects its client into what its compiler made"},
	{regexp.MustCompile(`\$resource\b`), "angular-resource is not installed"},
	{regexp.MustCompile(`\bVue\b|'ofetch'|\$fetch\b`), "Vue, its plugins and ofetch are not installed"},
	{regexp.MustCompile(`\bm\.request\b`), "mithril is not installed"},
}

// Places returns where a program can run, or why nowhere.
func (f Fixture) Places() (places []Place, reason string) {
	if f.NotRun != "" {
		return nil, f.NotRun
	}
	text := comments.ReplaceAllString(f.Src, "")
	for _, n := range nowhere {
		if n.names.MatchString(text) {
			return nil, n.reason
		}
	}
	node, page := ofNode.MatchString(text), ofPage.MatchString(text)
	switch {
	case node && page:
		return nil, "mixes Node and page"
	case node:
		return []Place{Node}, ""
	case page:
		return []Place{Chromium}, ""
	}
	return []Place{Node, Chromium}, ""
}

// isModule reports whether a program is an ECMAScript module.
func isModule(src string) bool { return moduleSyntax.MatchString(src) }

var moduleSyntax = regexp.MustCompile(`(?m)^(import\s|export\s|(const|let|var) .*= await |await )`)

// Env returns the environment variables that a program reads, with the values
// that the small host gives them.
func (f Fixture) Env() (env []string) {
	for _, m := range envName.FindAllStringSubmatch(f.Src, -1) {
		switch name := m[1]; {
		case strings.Contains(name, "TOKEN"):
			env = append(env, name+"=envtokenenvtokenenvto12))")
		case strings.Contains(name, "KEY"):
			env = append(env, name+"=envkeyenvkeyenvkeyenvk((")
		}
	}
	return env
}

var envName = regexp.MustCompile(`process\.env\.(\w+)`)
