package analyzer_test

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The fixtures are one folder a shape, the source beside what its fixes make of
// it. They specify the scanner, and tell readers what it does:
//
//	main.go                the program, with other files or packages in
//	                       subfolders; two lines of prose in it say what shape
//	                       it is and where such code is seen
//	main.go.golden         the file after all safe fixes, if they change it
//	main.go.unsafe.golden  the file after all fixes, if unsafe ones change it
//
// A package of a subfolder is imported as example.com/FOLDER/PACKAGE.
//
// Comments in the program:
//
//	// want "re" "re"    findings of this line, matched against "RULE message"
//	// want+1 "re"       findings of the line below; -1 for the line above
//	// miss: reason      this line ought to be found, but is not yet
//	// norun: reason     the program cannot be run
//	// broken: reason    the program does not type-check, so it is not run
//	// differs: reason   after an unsafe fix the program prints something else
//	// env: A=1 B=2      the environment; one run for each such line
//	// args: -a b        the arguments
const fixtureDir = "../testdata/go"

var (
	update = flag.Bool("update", false, "write the goldens of the fixtures")
	only   = flag.String("fixtures", "", "look at these folders only, as `NAME,…`")
)

// A fixture is one folder.
type fixture struct {
	name    string
	files   texts
	golden  texts // of the files that safe fixes change
	unsafe  texts // of the files that unsafe fixes change
	wants   map[place][]string
	misses  []place
	notRun  string // why it is not run
	broken  bool
	differs bool // after an unsafe fix
	envs    [][]string
	args    []string
	missing []string // what the folder lacks
}

// texts are files by their slash-separated paths in the folder.
type texts map[string]string

// A place is a line of a file.
type place struct {
	path string
	line int
}

// loadFixtures reads every folder. That there is none is an error: a wrong
// path must not pass for success.
func loadFixtures(t testing.TB) []fixture {
	t.Helper()
	programs, err := filepath.Glob(fixtureDir + "/[a-z]*/main.go")
	if err != nil {
		t.Fatal(err)
	}
	var all []fixture
	for _, path := range programs {
		dir := filepath.Dir(path)
		if *only == "" || slices.Contains(strings.Split(*only, ","), filepath.Base(dir)) {
			all = append(all, loadFixture(t, dir))
		}
	}
	if len(all) == 0 {
		t.Fatal("no fixtures found")
	}
	return all
}

// loadFixture reads one folder.
func loadFixture(t testing.TB, dir string) fixture {
	t.Helper()
	f := fixture{name: filepath.Base(dir), files: texts{}, golden: texts{}, unsafe: texts{}, wants: map[place][]string{}}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, _ := filepath.Rel(dir, path)
		text, err := os.ReadFile(path)
		f.add(filepath.ToSlash(rel), string(text))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for path := range f.files {
		f.parseComments(path)
	}
	f.checkFolder()
	return f
}

// add adds a file of the folder.
func (f *fixture) add(path, text string) {
	if source, ok := strings.CutSuffix(path, ".unsafe.golden"); ok {
		f.unsafe[source] = text
	} else if source, ok := strings.CutSuffix(path, ".golden"); ok {
		f.golden[source] = text
	} else if strings.HasSuffix(path, ".go") {
		f.files[path] = text
	} else {
		f.missing = append(f.missing, "a meaning of "+path)
	}
}

// checkFolder notes what the folder lacks.
func (f *fixture) checkFolder() {
	if !prose.MatchString(f.files["main.go"]) {
		f.missing = append(f.missing, "two lines of prose at the top of main.go")
	}
	for _, goldens := range []texts{f.golden, f.unsafe} {
		for path := range goldens {
			if _, ok := f.files[path]; !ok {
				f.missing = append(f.missing, "the source of a golden of "+path)
			}
		}
	}
}

// The comments of a fixture.
var (
	wantComment = regexp.MustCompile("(?://|/\\*) want([+-]\\d+)?((?: +(?:\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`))+)")
	wantText    = regexp.MustCompile("\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`")
	missComment = regexp.MustCompile(`// miss: \S`)
	directive   = regexp.MustCompile(`^// (norun|broken|differs|env|args): (.+)`)
	prose       = regexp.MustCompile(`^(//go:build .*\n\n)?(// \S.*\n){2}`)
)

// parseComments fills in what the comments of a file say.
func (f *fixture) parseComments(path string) {
	for i, line := range strings.Split(f.files[path], "\n") {
		line = strings.TrimSuffix(line, "\r")
		if m := wantComment.FindStringSubmatch(line); m != nil {
			shift, _ := strconv.Atoi(m[1])
			at := place{path, i + 1 + shift}
			for _, quoted := range wantText.FindAllString(m[2], -1) {
				text, _ := strconv.Unquote(quoted)
				f.wants[at] = append(f.wants[at], text)
			}
		}
		if missComment.MatchString(line) {
			f.misses = append(f.misses, place{path, i + 1})
		}
		if m := directive.FindStringSubmatch(line); m != nil {
			f.direct(m[1], m[2])
		}
	}
}

// direct does what a directive says.
func (f *fixture) direct(name, text string) {
	switch name {
	case "norun":
		f.notRun = text
	case "broken":
		f.notRun, f.broken = "broken: "+text, true
	case "differs":
		f.differs = true
	case "env":
		f.envs = append(f.envs, strings.Fields(text))
	case "args":
		f.args = strings.Fields(text)
	}
}

// clean reports whether nothing is to be found.
func (f fixture) clean() bool { return len(f.wants) == 0 && len(f.misses) == 0 }

func TestFixtures(t *testing.T) {
	all := loadFixtures(t)
	c := newChecker(t, all)
	for _, f := range all {
		t.Run(f.name, func(t *testing.T) {
			for _, problem := range slices.Concat(f.missing, f.checkFiles(c), f.check(c)) {
				t.Error(problem)
			}
		})
	}
}
