package shscan

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/seauthlint/seauthlint/fixes"
)

// The fixtures are one folder a shape, the source beside what its fixes make of
// it. They specify the scanner, and tell readers what it does:
//
//	in.sh, Makefile, Dockerfile, workflow.yml, README.md …
//	                  the source; two lines of prose say what shape it is and
//	                  where such code is seen
//	*.golden          the source after all safe fixes, if there are any
//	*.unsafe.golden   the source after all fixes, if some are unsafe
//
// Comments in the source:
//
//	# want "re" "re"     findings of this line, matched against "RULE message"
//	# want+1 "re"        findings of the line below
//	# miss: reason       this line ought to be found, but is not yet
//	# norun: reason      the script cannot be run
//	# env: NAME=value    a variable that the script is run with
const fixtureDir = "../../testdata/sh"

var update = flag.Bool("update", false, "write the goldens of the fixtures")

// A fixture is one folder.
type fixture struct {
	name    string
	path    string // of the source
	src     string
	golden  *string
	unsafe  *string
	wants   map[int][]string // regular expressions by line
	misses  []int            // lines
	notRun  string           // why it is not run
	env     []string
	missing []string // what the folder lacks
}

// loadFixtures reads every folder. That there is none is an error: a wrong
// path must not pass for success.
func loadFixtures(t testing.TB) []fixture {
	t.Helper()
	files, err := filepath.Glob(fixtureDir + "/*/*")
	if err != nil {
		t.Fatal(err)
	}
	var all []fixture
	folders := map[string]int{}
	for _, path := range files {
		if strings.HasSuffix(path, ".golden") {
			continue
		}
		all = append(all, loadFixture(t, path))
		folders[filepath.Dir(path)]++
	}
	if len(all) == 0 {
		t.Fatal("no fixtures found")
	}
	for _, path := range files {
		source := strings.TrimSuffix(strings.TrimSuffix(path, ".golden"), ".unsafe")
		if _, err := os.Stat(source); err != nil {
			t.Errorf("%s is the golden of nothing", path)
		}
	}
	for folder, n := range folders {
		if n != 1 {
			t.Errorf("%s holds %d sources", folder, n)
		}
	}
	return all
}

// loadFixture reads one folder.
func loadFixture(t testing.TB, path string) fixture {
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
func readFile(t testing.TB, path string) *string {
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
	wantComment = regexp.MustCompile("(?:#|<!--) want(\\+\\d+)?((?: +(?:\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`))+)")
	wantText    = regexp.MustCompile("\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`")
	missComment = regexp.MustCompile(`(?:#|<!--) miss: \S`)
	directive   = regexp.MustCompile(`^(?:#|<!--) (norun|env): (.+?)(?: -->)?$`)
	proseLine   = regexp.MustCompile(`^(#|<!--) ?\S`)
)

// parseComments fills in what the comments of the source say.
func (f *fixture) parseComments() {
	f.wants = map[int][]string{}
	lines := strings.Split(strings.TrimPrefix(f.src, "\ufeff"), "\n")
	prose := lines
	if strings.HasPrefix(lines[0], "#!") {
		prose = lines[1:]
	}
	if len(prose) < 2 || !proseLine.MatchString(prose[0]) || !proseLine.MatchString(prose[1]) {
		f.missing = append(f.missing, "two lines of prose at the top")
	}
	for i, line := range lines {
		line = strings.TrimSuffix(line, "\r")
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
		default:
			f.env = append(f.env, m[2])
		}
	}
}

// scan returns the findings of a text of the fixture.
func (f fixture) scan(src string) []fixes.Finding {
	return New(Settings{}).Scan(filepath.Base(f.path), []byte(src))
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
		if d.Fix == nil && d.NoFix == "" || d.Fix != nil && d.NoFix != "" {
			t.Errorf("line %d: fix %v and reason %q", line, d.Fix, d.NoFix)
		}
		if testing.Verbose() {
			t.Log(line, text, "|", d.NoFix)
			if d.Fix != nil {
				t.Log(d.Fix.Safety, d.Fix.Message)
			}
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

// checkGolden compares what the fixes make of a source with its golden, which
// must parse and have nothing left to fix.
func (f fixture) checkGolden(t *testing.T, suffix string, golden *string, unsafe bool) {
	t.Helper()
	fixed, err := f.fixAll(unsafe)
	if err != nil {
		t.Fatalf("%s: %v", suffix, err)
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
	for _, d := range f.scan(*golden) {
		if d.Fix != nil && (unsafe || d.Fix.Safety == fixes.Safe) {
			t.Errorf("%s has something left to fix: %s %s", suffix, d.Rule, d.Message)
		}
		if d.Rule == "SE000" && !slices.ContainsFunc(f.scan(f.src), func(o fixes.Finding) bool { return o.Rule == "SE000" }) {
			t.Errorf("%s: %s", suffix, d.Message)
		}
	}
}

// TestFixturesYAML checks with a parser of its own that fixes change nothing of a
// YAML file but the commands, and of these only what they should.
func TestFixturesYAML(t *testing.T) {
	checked := 0
	for _, f := range loadFixtures(t) {
		if kindByName(f.path) != workflow || f.golden == nil {
			continue
		}
		before, after := leaves(t, f.src), leaves(t, *f.golden)
		if len(before) != len(after) {
			t.Fatalf("%s: %d values, then %d", f.name, len(before), len(after))
		}
		for i := range before {
			if before[i] != after[i] && !strings.Contains(after[i], "Authorization: Bearer") {
				t.Errorf("%s: %q became %q", f.name, before[i], after[i])
			}
			if strings.Contains(after[i], "key=$SE_KEY") || strings.Contains(after[i], "''") {
				t.Errorf("%s: %q", f.name, after[i])
			}
			checked++
		}
	}
	if checked == 0 {
		t.Error("nothing was checked")
	}
}

// leaves returns the values of a YAML document, each with what leads to it.
func leaves(t *testing.T, src string) []string {
	t.Helper()
	var root any
	if err := yaml.Unmarshal([]byte(src), &root); err != nil {
		t.Fatal(err)
	}
	var out []string
	var walk func(path string, v any)
	walk = func(path string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for _, k := range slices.Sorted(maps.Keys(v)) {
				walk(path+"/"+k, v[k])
			}
		case []any:
			for i, x := range v {
				walk(fmt.Sprint(path, "/", i), x)
			}
		default:
			out = append(out, fmt.Sprint(path, ": ", v))
		}
	}
	walk("", root)
	return out
}

// fixAll makes all fixes, in rounds: two fixes may want to insert at one place.
func (f fixture) fixAll(unsafe bool) (string, error) {
	src := f.src
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
		edits, _ := fixes.Merge(sets)
		fixed, err := fixes.Apply(src, edits)
		if err != nil {
			return "", err
		}
		src = fixed
	}
	return "", fmt.Errorf("fixes do not come to an end:\n%s", src)
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
