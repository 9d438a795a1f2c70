package jsload

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jsrun"
	"github.com/seauthlint/seauthlint/internal/mockapi"
	"github.com/seauthlint/seauthlint/jsscan"
)

// The fixtures are programs of several files, one folder a shape. Their comments
// and goldens are those of testdata/js, in any of the files. The program is main.js,
// main.mjs, main.cjs or main.user.js, which starts with two lines of prose; it is
// run with what it imports or requires, before its fix and after it.
const fixtureDir = "../../testdata/js-trees"

// A fixture is one folder.
type fixture struct {
	dir     string
	main    string
	texts   map[string]string // by path in the folder
	goldens map[string]string // likewise, with their suffix
	prog    *Program
}

var (
	only   = flag.String("fixtures", "", "look at these folders only, as `NAME,…`")
	fixNow = flag.Bool("fix-now", false, "run what the fixes make now, in place of the goldens")
)

func TestFixtures(t *testing.T) {
	eachFixture(t, func(t *testing.T, f *fixture) {
		f.checkWants(t, f.scan(nil))
		safe := f.check(t, ".golden", f.texts, false)
		f.check(t, ".unsafe.golden", safe, true)
	})
}

// TestFixturesRun runs each program before its fix against the legacy API, and
// after it against the strict one.
func TestFixturesRun(t *testing.T) {
	eachFixture(t, func(t *testing.T, f *fixture) {
		safe := f.golden(".golden", f.texts)
		all := f.golden(".unsafe.golden", safe)
		if *fixNow {
			var err, err2 error
			safe, err = f.fix(f.texts, false)
			all, err2 = f.fix(safe, true)
			if err := errors.Join(err, err2); err != nil {
				t.Error(err)
			}
			if maps.Equal(all, f.texts) && len(f.goldens) > 0 {
				t.Error("no fix is made any more")
			}
		}
		f.run(t, safe, all)
	})
}

// eachFixture tests every folder.
func eachFixture(t *testing.T, test func(t *testing.T, f *fixture)) {
	t.Helper()
	folders, err := filepath.Glob(fixtureDir + "/*")
	if err != nil || len(folders) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, dir := range folders {
		if name := filepath.Base(dir); *only == "" || slices.Contains(strings.Split(*only, ","), name) {
			t.Run(name, func(t *testing.T) { test(t, loadFixture(t, dir)) })
		}
	}
}

// golden returns the files with the goldens that end so in place of some.
func (f *fixture) golden(suffix string, texts map[string]string) map[string]string {
	texts = maps.Clone(texts)
	for rel := range texts {
		if golden, ok := f.goldens[rel+suffix]; ok {
			texts[rel] = golden
		}
	}
	return texts
}

// loadFixture loads a folder from a copy, which is a project of its own.
func loadFixture(t *testing.T, dir string) *fixture {
	t.Helper()
	f := &fixture{dir: dir, texts: map[string]string{}, goldens: map[string]string{}}
	copied, err := filepath.EvalSymlinks(t.TempDir())
	if err == nil {
		err = filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			text, err := os.ReadFile(name)
			rel, _ := filepath.Rel(dir, name)
			f.add(filepath.ToSlash(rel), string(text))
			return err
		})
	}
	if err != nil {
		t.Fatal(err)
	}
	for rel, text := range f.texts {
		name := filepath.Join(copied, filepath.FromSlash(rel))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	f.load(t, copied)
	return f
}

// add adds a file.
func (f *fixture) add(rel, text string) {
	switch {
	case strings.HasSuffix(rel, ".golden"):
		f.goldens[rel] = text
		return
	case strings.HasPrefix(rel, "main."):
		f.main = rel
	}
	f.texts[rel] = text
}

// load loads the program that main is part of.
func (f *fixture) load(t *testing.T, dir string) {
	t.Helper()
	scanner := jsscan.New(jsscan.Settings{})
	shown := func(name string) string {
		rel, _ := filepath.Rel(dir, name)
		return filepath.ToSlash(rel)
	}
	opts := Options{Scanner: scanner, Roots: []string{dir}, Jobs: 1, Shown: shown}
	seeds, found := seedsOf(t, scanner, dir)
	for _, p := range Load(context.Background(), opts, seeds, found, func(p *Program) {
		if p.File(f.main) != nil {
			f.prog = p
		}
	}) {
		t.Fatal(p)
	}
	if f.prog == nil {
		t.Fatal("nothing makes main part of a program")
	}
	for i, line := range strings.SplitN(f.texts[f.main], "\n", 3)[:2] {
		if !strings.HasPrefix(line, "// ") {
			t.Errorf("line %d is no prose", i+1)
		}
	}
}

// scan returns the findings of the files with other texts of some.
func (f *fixture) scan(texts map[string]string) []fixes.Finding {
	return jsscan.New(jsscan.Settings{}).ScanProgram(f.prog.Sources(texts))
}

// The comments of a fixture.
var (
	wantComment = regexp.MustCompile("// want(\\+\\d+)?((?: +(?:\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`))+)")
	wantText    = regexp.MustCompile("\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`")
)

// checkWants matches the findings of each line with what it wants.
func (f *fixture) checkWants(t *testing.T, found []fixes.Finding) {
	t.Helper()
	open := map[string][]string{}
	for rel, text := range f.texts {
		for i, line := range strings.Split(text, "\n") {
			if m := wantComment.FindStringSubmatch(line); m != nil {
				below, _ := strconv.Atoi(m[1])
				at := fmt.Sprintf("%s:%d", rel, i+1+below)
				for _, quoted := range wantText.FindAllString(m[2], -1) {
					want, _ := strconv.Unquote(quoted)
					open[at] = append(open[at], want)
				}
			}
		}
	}
	for _, d := range found {
		at := fmt.Sprintf("%s:%d", d.Path, 1+strings.Count(f.texts[d.Path][:d.Span.Start], "\n"))
		text := fmt.Sprintf("%s %s (%s)", d.Rule, d.Message, d.Confidence)
		i := slices.IndexFunc(open[at], func(re string) bool { return regexp.MustCompile(re).MatchString(text) })
		if i < 0 {
			t.Errorf("%s: unexpected: %s; %s", at, text, d.NoFix)
			continue
		}
		open[at] = slices.Delete(slices.Clone(open[at]), i, i+1)
	}
	for _, at := range slices.Sorted(maps.Keys(open)) {
		for _, re := range open[at] {
			t.Errorf("%s: nothing matches %q", at, re)
		}
	}
}

// check compares what the fixes make of the files with their goldens, and returns
// it. A file without one is what it was.
func (f *fixture) check(t *testing.T, suffix string, before map[string]string, unsafe bool) map[string]string {
	t.Helper()
	fixed, err := f.fix(before, unsafe)
	if err != nil {
		t.Errorf("%s: %v", suffix, err)
	}
	for _, rel := range slices.Sorted(maps.Keys(f.texts)) {
		golden, ok := f.goldens[rel+suffix]
		changed := fixed[rel] != before[rel]
		if *update {
			golden, ok = fixed[rel], changed
			writeGolden(t, filepath.Join(f.dir, filepath.FromSlash(rel+suffix)), golden, changed)
		}
		switch {
		case changed && !ok:
			t.Errorf("%s%s is missing: the fixes make\n%s", rel, suffix, fixed[rel])
		case ok && golden != fixed[rel]:
			t.Errorf("%s%s differs:\n%s", rel, suffix, fixes.Diff("golden", "fixed", golden, fixed[rel]))
		}
	}
	return fixed
}

// writeGolden writes a golden, or removes one that nothing makes.
func writeGolden(t *testing.T, name, text string, wanted bool) {
	t.Helper()
	if !wanted {
		os.Remove(name)
	} else if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// fix makes all fixes, in rounds. Once all of them are made, nothing may be left
// for another one.
func (f *fixture) fix(texts map[string]string, unsafe bool) (map[string]string, error) {
	texts = maps.Clone(texts)
	for done, rounds := false, 0; rounds < 5; rounds++ {
		var sets [][]fixes.Edit
		for _, d := range f.scan(texts) {
			if d.Fix != nil && (unsafe || d.Fix.Safety == fixes.Safe) {
				sets = append(sets, d.Fix.Edits)
			}
		}
		if len(sets) == 0 {
			return texts, nil
		}
		if done {
			return texts, fmt.Errorf("fixes leave something to fix")
		}
		edits, rejected := fixes.Merge(sets)
		byPath := map[string][]fixes.Edit{}
		for _, e := range edits {
			byPath[e.Path] = append(byPath[e.Path], e)
		}
		for rel, edits := range byPath {
			fixed, err := fixes.Apply(texts[rel], edits)
			if err != nil {
				return texts, err
			}
			texts[rel] = fixed
		}
		done = len(rejected) == 0
	}
	return texts, fmt.Errorf("fixes do not come to an end")
}

// run runs the program before its fix against the legacy API, and after it against
// the strict one.
func (f *fixture) run(t *testing.T, safe, all map[string]string) {
	t.Helper()
	if strings.Contains(f.texts[f.main], "\n// norun: ") {
		return
	}
	before := f.trace(f.texts, jsrun.Options{})
	if len(before.Requests) == 0 || len(before.Output()) == 0 || len(before.Errors()) > 0 {
		t.Errorf("the program must send, print and not fail:\n%s", before)
	}
	for _, api := range []mockapi.Config{{Mode: mockapi.Strict}, {Mode: mockapi.Strict, RejectBody: true, RedirectAlias: true}} {
		after := f.trace(safe, jsrun.Options{API: api})
		isFixed := !maps.Equal(safe, f.texts)
		if err := jsrun.Compare(before, after); (isFixed || maps.Equal(all, f.texts) && len(f.scan(nil)) == 0) && err != nil {
			t.Errorf("%v\nbefore:\n%safter:\n%s", err, before, after)
		}
		if !maps.Equal(safe, all) {
			if after := f.trace(all, jsrun.Options{API: api}); jsrun.CompareUnsafe(before, after) != nil {
				t.Errorf("%v\nbefore:\n%safter unsafe fixes:\n%s", jsrun.CompareUnsafe(before, after), before, after)
			}
		}
	}
	if !maps.Equal(all, f.texts) && jsrun.Compare(before, f.trace(f.texts, jsrun.Options{API: mockapi.Config{Mode: mockapi.Strict}})) == nil {
		t.Error("the program passes without a fix")
	}
}

// trace runs texts of the fixture: main, and before it what it requires as a
// userscript, or the scripts of the last page that has it. Scripts of one scope are
// one program.
func (f *fixture) trace(texts map[string]string, o jsrun.Options) jsrun.Trace {
	files := maps.Clone(texts)
	if strings.HasSuffix(f.main, ".user.js") {
		whole := ""
		for _, r := range jsscan.References(f.main, []byte(texts[f.main])) {
			whole += texts[path.Join("lib", path.Base(strings.SplitN(r.Spec, "#", 2)[0]))] + "\n"
		}
		files[f.main] = whole + texts[f.main]
	}
	return jsrun.RunFiles(f.scripts(), files, o)
}

// scripts returns the scripts of the last page that has main, or main alone.
func (f *fixture) scripts() []string {
	for _, rel := range slices.Backward(slices.Sorted(maps.Keys(f.texts))) {
		var list []string
		for _, r := range jsscan.References(rel, []byte(f.texts[rel])) {
			if isPage(rel) && r.Kind == jsscan.Sibling {
				list = append(list, r.Spec)
			}
		}
		if slices.Contains(list, f.main) {
			return list
		}
	}
	return []string{f.main}
}
