package jsscan

import (
	"errors"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jsrun"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/markup"
)

// The fixtures are one folder a shape, the source beside what its fixes make of
// it. They specify the scanner, and tell readers what it does:
//
//	in.js                the program; two lines of prose say what shape it is
//	                     and where such code is seen
//	in.js.golden         the program after all safe fixes, if there are any
//	in.js.unsafe.golden  the program after all fixes, if some are unsafe
//
// Comments in the program:
//
//	// want "re" "re"    findings of this line, matched against "RULE message"
//	// want+1 "re"       findings of the line below
//	// miss: reason      this line ought to be found, but is not yet
//	// norun: reason     the program cannot be run by jsrun
//	// differs: reason   after an unsafe fix the program prints something else
//	// page: URL         where the program runs
const fixtureDir = "../testdata/js"

var (
	update = flag.Bool("update", false, "write the goldens of the fixtures")
	only   = flag.String("fixtures", "", "look at these folders only, as `NAME,…`")
)

// A fixture is one folder.
type fixture struct {
	name    string
	path    string // of the program
	src     string
	golden  *string
	unsafe  *string
	wants   map[int][]string // regular expressions by line
	misses  []int            // lines
	notRun  string           // why it is not run
	differs bool             // after an unsafe fix
	page    string           // the URL it runs at
	missing []string         // what the folder lacks
}

// loadFixtures reads every folder. That there is none is an error: a wrong
// path must not pass for success.
func loadFixtures(t *testing.T) []fixture {
	t.Helper()
	programs, err := filepath.Glob(fixtureDir + "/*/in.*")
	if err != nil {
		t.Fatal(err)
	}
	var all []fixture
	for _, path := range programs {
		name := filepath.Base(filepath.Dir(path))
		if !strings.HasSuffix(path, ".golden") && (*only == "" || slices.Contains(strings.Split(*only, ","), name)) {
			all = append(all, loadFixture(t, path))
		}
	}
	if len(all) == 0 {
		t.Fatal("no fixtures found")
	}
	return all
}

// loadFixture reads one folder.
func loadFixture(t *testing.T, path string) fixture {
	t.Helper()
	src := readFile(t, path)
	if src == nil {
		t.Fatalf("%s is gone", path)
	}
	f := fixture{name: filepath.Base(filepath.Dir(path)), path: path, src: *src}
	f.golden = readFile(t, path+".golden")
	f.unsafe = readFile(t, path+".unsafe.golden")
	f.parseComments()
	return f
}

// readFile returns the text of a file, or nil if there is no such file.
func readFile(t *testing.T, path string) *string {
	t.Helper()
	b, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		t.Fatal(err)
	}
	text := string(b)
	return &text
}

// The comments of a fixture.
var (
	wantComment = regexp.MustCompile("(?://|/\\*|<!--) want(\\+\\d+)?((?: +(?:\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`))+)")
	wantText    = regexp.MustCompile("\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`")
	missComment = regexp.MustCompile(`(?://|<!--) miss: \S`)
	directive   = regexp.MustCompile(`^(?://|<!--) (norun|page|differs): (.+?)(?: -->)?$`)
	proseLine   = regexp.MustCompile(`^(/\*|//| \*|<!--) ?\S`)
)

// parseComments fills in what the comments of the program say.
func (f *fixture) parseComments() {
	f.wants = map[int][]string{}
	for i, line := range strings.Split(strings.TrimPrefix(f.src, "\ufeff"), "\n") {
		line = strings.TrimSuffix(line, "\r")
		if i < 2 && !proseLine.MatchString(line) {
			f.missing = append(f.missing, "two lines of prose at the top")
		}
		if m := wantComment.FindStringSubmatch(line); m != nil {
			below, _ := strconv.Atoi(m[1])
			for _, quoted := range wantText.FindAllString(m[2], -1) {
				text, _ := strconv.Unquote(quoted)
				f.wants[i+1+below] = append(f.wants[i+1+below], text)
			}
		}
		if missComment.MatchString(line) {
			f.misses = append(f.misses, i+1)
		}
		switch m := directive.FindStringSubmatch(line); {
		case m == nil:
		case m[1] == "norun":
			f.notRun = m[2]
		case m[1] == "differs":
			f.differs = true
		default:
			f.page = m[2]
		}
	}
}

// scan returns the findings of a text of the fixture.
func (f fixture) scan(src string) []fixes.Finding {
	return New(Settings{}).Scan("in"+filepath.Ext(f.path), []byte(src))
}

// clean reports whether nothing is to be found.
func (f fixture) clean() bool { return len(f.wants) == 0 && len(f.misses) == 0 }

func TestFixtures(t *testing.T) {
	for _, f := range loadFixtures(t) {
		t.Run(f.name, func(t *testing.T) {
			for _, m := range f.missing {
				t.Error("lacks", m)
			}
			found := f.scan(f.src)
			f.checkWants(t, found)
			checkSecrets(t, found)
			f.checkGolden(t, ".golden", f.golden, false)
			f.checkGolden(t, ".unsafe.golden", f.unsafe, true)
		})
	}
}

// checkWants matches the findings of each line with what it wants.
func (f fixture) checkWants(t *testing.T, found []fixes.Finding) {
	t.Helper()
	open := map[int][]string{}
	maps.Copy(open, f.wants)
	for _, d := range found {
		line := 1 + strings.Count(f.src[:d.Span.Start], "\n")
		text := d.Rule + " " + d.Message
		i := slices.IndexFunc(open[line], func(re string) bool { return regexp.MustCompile(re).MatchString(text) })
		switch {
		case i >= 0:
			open[line] = slices.Delete(slices.Clone(open[line]), i, i+1)
		case slices.Contains(f.misses, line):
			t.Errorf("line %d: what was missed is found: turn the miss into a want: %s", line, text)
		default:
			t.Errorf("line %d: unexpected: %s", line, text)
		}
	}
	for _, line := range slices.Sorted(maps.Keys(open)) {
		for _, re := range open[line] {
			t.Errorf("line %d: nothing matches %q", line, re)
		}
	}
}

// tokenLiteral matches a secret as the API hands it out.
var tokenLiteral = regexp.MustCompile(`[A-Za-z0-9*()]{22}(\)\)|%29%29)`)

// checkSecrets checks that no text of a finding tells a token.
func checkSecrets(t *testing.T, found []fixes.Finding) {
	t.Helper()
	for _, d := range found {
		texts := []string{d.Message, d.NoFix}
		if d.Fix != nil {
			texts = append(texts, d.Fix.Message)
		}
		for _, r := range d.Related {
			texts = append(texts, r.Message)
		}
		for _, text := range texts {
			if tokenLiteral.MatchString(text) {
				t.Errorf("%s tells a token: %s", d.Rule, text)
			}
		}
	}
}

// checkGolden compares what the fixes make of a program with its golden, which
// must parse and have nothing left to fix.
func (f fixture) checkGolden(t *testing.T, suffix string, golden *string, unsafe bool) {
	t.Helper()
	fixed, err := f.fixAll(unsafe)
	if err != nil {
		t.Errorf("%s: %v:\n%s", suffix, err, fixed)
	}
	safe := f.src
	if unsafe {
		safe, _ = f.fixAll(false)
	}
	if *update {
		golden = writeGolden(t, f.path+suffix, fixed, fixed != safe)
	}
	switch {
	case fixed == safe && golden != nil:
		t.Errorf("%s is there, but no fix makes it", suffix)
		return
	case fixed == safe:
		return
	case golden == nil:
		t.Errorf("%s is missing: the fixes make\n%s", suffix, fixed)
		return
	case fixed != *golden:
		t.Errorf("%s differs:\n%s", suffix, fixes.Diff("golden", "fixed", *golden, fixed))
	}
	if ext := filepath.Ext(f.path); ext == ".js" || markup.Named(f.path) && f.notRun == "" {
		if err := jsrun.Parse(filepath.Base(f.path), *golden); err != nil {
			t.Errorf("%s: %v", suffix, err)
		}
	} else if parsed := jssyntax.ParseAs(*golden, jssyntax.LanguageOf(f.path)); !markup.Named(f.path) && parsed.Status != jssyntax.Parsed {
		t.Errorf("%s does not parse: %v", suffix, parsed.Err)
	}
	for _, d := range f.scan(*golden) {
		if d.Fix != nil && (unsafe || d.Fix.Safety == fixes.Safe) {
			t.Errorf("%s has something left to fix: %s %s", suffix, d.Rule, d.Message)
		}
	}
}

// fixAll makes all fixes, in rounds: two fixes may want to insert at one place.
// Once all of them are made, nothing may be left for another round: it is not
// made, and that is an error.
func (f fixture) fixAll(unsafe bool) (string, error) {
	src, done := f.src, false
	for range 5 {
		var sets [][]fixes.Edit
		for _, d := range f.scan(src) {
			if d.Fix != nil && (unsafe || d.Fix.Safety == fixes.Safe) {
				sets = append(sets, d.Fix.Edits)
			}
		}
		if len(sets) == 0 {
			return src, nil
		}
		if done {
			return src, errors.New("fixes leave something to fix")
		}
		edits, rejected := fixes.Merge(sets)
		fixed, err := fixes.Apply(src, edits)
		if err != nil {
			return src, err
		}
		src, done = fixed, len(rejected) == 0
	}
	return src, errors.New("fixes do not come to an end")
}

// writeGolden writes a golden, or removes one that nothing makes.
func writeGolden(t *testing.T, path, text string, wanted bool) *string {
	t.Helper()
	if !wanted {
		os.Remove(path)
		return nil
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return &text
}
