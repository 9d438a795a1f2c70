// Package plants plants bugs in the scanners and requires that the proof notices
// each of them: a proof that cannot fail proves nothing.
//
// A planted scanner is compiled from an overlay, so that nothing is copied and
// most of the build cache counts. It fixes a fixture, and the harness runs the
// program before and after. The scanners check their fixes themselves and would
// withdraw most of the wrong ones; that check is switched off, so that it is the
// comparison of the two runs, or the compiler, that has to notice.
package plants

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A plant is a bug.
type plant struct {
	name    string
	fixture string // a folder of testdata/js, js-trees or go
	edits   []edit
	want    string // matches what the harness says
}

// An edit replaces a piece of source that occurs once in its file.
type edit struct{ file, old, new string }

// A harness runs the fixtures of a front end with the fixes of now.
type harness struct {
	dir    string // the package, and below testdata the folder of its fixtures
	data   string
	plants []plant
	blind  []edit // switch the scanner's check of its own fixes off
}

var harnesses = []harness{
	{"jsscan", "js", jsPlants, []edit{{"jsscan/verify.go", "if len(list) == 0 {", "if len(list) >= 0 {"}}},
	{"internal/jsload", "js-trees", treePlants, []edit{{"jsscan/verify.go", "if len(list) == 0 {", "if len(list) >= 0 {"}}},
	{"analyzer", "go", goPlants, []edit{
		{"analyzer/verify.go", "if len(list) == 0 {", "if len(list) >= 0 {"},
		{"analyzer/verify.go", "if err := b.newErrors(p); err != nil {", "if err := b.newErrors(p); err != nil && false {"},
	}},
}

// TestRows checks that every bug can still be planted: whoever changes the code
// that a row quotes has to quote it anew.
func TestRows(t *testing.T) {
	for _, h := range harnesses {
		for _, p := range h.plants {
			t.Run(p.name, func(t *testing.T) {
				planted(t, h, p)
				if found, _ := filepath.Glob(root + "testdata/" + h.data + "/" + p.fixture); len(found) != 1 {
					t.Errorf("no fixture %s", p.fixture)
				}
				regexp.MustCompile(p.want)
			})
		}
	}
}

// TestPlants plants each bug. It compiles for minutes, and runs only if the
// environment has PLANTS=1.
func TestPlants(t *testing.T) {
	if os.Getenv("PLANTS") == "" {
		t.Skip("PLANTS is not set")
	}
	for _, h := range harnesses {
		t.Run(h.dir, func(t *testing.T) {
			h.checkHealthy(t)
			for _, p := range h.plants {
				t.Run(p.name, func(t *testing.T) { h.check(t, p) })
			}
		})
	}
}

// checkHealthy checks that nothing fails without a bug, whether the scanner
// checks its fixes or not.
func (h harness) checkHealthy(t *testing.T) {
	t.Helper()
	var all []string
	for _, p := range h.plants {
		all = append(all, p.fixture)
	}
	if out, err := h.run(t, overlay(t, planted(t, h, plant{})), all); err != nil {
		t.Fatalf("without a bug: %v\n%s", err, out)
	}
}

// check plants a bug and checks that the harness notices it.
func (h harness) check(t *testing.T, p plant) {
	out, err := h.run(t, overlay(t, planted(t, h, p)), []string{p.fixture})
	switch {
	case err == nil:
		t.Errorf("nothing notices it:\n%s", out)
	case !strings.Contains(out, "--- FAIL: TestFixturesRun"):
		t.Errorf("the scanner cannot be built or run: %v\n%s", err, out)
	case !regexp.MustCompile(p.want).MatchString(out):
		t.Errorf("%q is not what the harness says:\n%s", p.want, out)
	default:
		t.Log(firstReason(out))
	}
}

// firstReason returns the first line in which a test or the compiler says what
// is wrong.
func firstReason(out string) string {
	return regexp.MustCompile(`.*\.go:\d+.*`).FindString(out)
}

// root is the root of the module.
const root = "../../"

// planted returns the files with a bug, by their paths in the module.
func planted(t *testing.T, h harness, p plant) map[string]string {
	t.Helper()
	texts := map[string]string{}
	for _, e := range append(append([]edit(nil), h.blind...), p.edits...) {
		text, ok := texts[e.file]
		if !ok {
			b, err := os.ReadFile(root + e.file)
			if err != nil {
				t.Fatal(err)
			}
			text = string(b)
		}
		if n := strings.Count(text, e.old); n != 1 {
			t.Fatalf("%s has %d times, not once:\n%s", e.file, n, e.old)
		}
		texts[e.file] = strings.Replace(text, e.old, e.new, 1)
	}
	return texts
}

// overlay writes files and returns the overlay that the go command takes.
func overlay(t *testing.T, texts map[string]string) string {
	t.Helper()
	dir, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	temp := t.TempDir()
	replace := map[string]string{}
	for file, text := range texts {
		name := filepath.Join(temp, strings.ReplaceAll(file, "/", "_"))
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		replace[filepath.Join(dir, file)] = name
	}
	list, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(temp, "overlay.json")
	if err := os.WriteFile(name, list, 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// run runs fixtures with the scanner that an overlay makes.
func (h harness) run(t *testing.T, overlay string, fixtures []string) (string, error) {
	t.Helper()
	args := []string{"test", "-vet=off", "-count=1", "-ldflags=-s -w", "-overlay", overlay, "-run", "^TestFixturesRun$", "./" + h.dir,
		"-fix-now", "-fixtures", strings.Join(fixtures, ",")}
	cmd := exec.CommandContext(t.Context(), "go", args...)
	cmd.Dir = root
	out, err := cmd.CombinedOutput()
	return string(out), err
}
