package e2e

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/seauthlint/seauthlint/internal/gorun"
)

// A GoFixture is one folder of testdata/go. Its files and comments are
// described where the analyzer's tests read them.
type GoFixture struct {
	Name    string
	States  map[string]map[string]string // before, after, unsafe: texts by path
	NotRun  string                       // why it is not run
	Differs bool                         // after an unsafe fix it prints something else
	Envs    [][]string                   // one for each run
	Args    []string
	Imports []string // the libraries it needs
}

// libraryImport matches the imports of the modules in golibs.
var libraryImport = regexp.MustCompile(`"(github\.com/go-resty/resty/v2|resty\.dev/v3|github\.com/google/go-querystring|golang\.org/x/oauth2)(/\w+)?"`)

// GoFixtures reads the folders below dir whose programs need a library. That
// there is none is an error.
func GoFixtures(dir string) (all []GoFixture, err error) {
	programs, err := filepath.Glob(dir + "/[a-z]*/main.go")
	if err != nil {
		return nil, err
	}
	for _, path := range programs {
		f, err := readGoFixture(filepath.Dir(path))
		if err != nil {
			return nil, err
		}
		if len(f.Imports) > 0 {
			all = append(all, f)
		}
	}
	if len(all) == 0 {
		err = fmt.Errorf("%s: no fixtures with a library", dir)
	}
	return all, err
}

func readGoFixture(dir string) (GoFixture, error) {
	before, safe, unsafe := map[string]string{}, map[string]string{}, map[string]string{}
	f := GoFixture{Name: filepath.Base(dir)}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, _ := filepath.Rel(dir, path)
		text, err := os.ReadFile(path)
		if name, ok := strings.CutSuffix(filepath.ToSlash(rel), ".unsafe.golden"); ok {
			unsafe[name] = string(text)
		} else if name, ok := strings.CutSuffix(filepath.ToSlash(rel), ".golden"); ok {
			safe[name] = string(text)
		} else {
			before[filepath.ToSlash(rel)] = string(text)
			f.read(string(text))
		}
		return err
	})
	f.States = map[string]map[string]string{"before": before}
	if len(safe) > 0 {
		f.States["after"] = over(before, safe)
	}
	if len(unsafe) > 0 {
		f.States["unsafe"] = over(over(before, safe), unsafe)
	}
	return f, err
}

// over returns files with some of them replaced.
func over(files, by map[string]string) map[string]string {
	all := maps.Clone(files)
	maps.Copy(all, by)
	return all
}

var goDirective = regexp.MustCompile(`(?m)^// (norun|broken|differs|env|args): (.+?)\r?$`)

// read reads imports and comments of a file.
func (f *GoFixture) read(text string) {
	for _, m := range libraryImport.FindAllStringSubmatch(text, -1) {
		f.Imports = append(f.Imports, m[1])
	}
	for _, m := range goDirective.FindAllStringSubmatch(text, -1) {
		switch m[1] {
		case "norun", "broken":
			f.NotRun = m[2]
		case "differs":
			f.Differs = true
		case "env":
			f.Envs = append(f.Envs, strings.Fields(m[2]))
		case "args":
			f.Args = strings.Fields(m[2])
		}
	}
}

// program returns a state of the fixture for the compiler.
func (f GoFixture) program(state string) gorun.Program {
	return gorun.Program{Name: state + "/" + f.Name, Folder: f.Name, Files: f.States[state]}
}
