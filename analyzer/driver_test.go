package analyzer_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/analyzer"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/analysis/passes/inspect"
)

// driverPackages are the packages of testdata, each of which says what is
// reported and which facts it exports.
var driverPackages = []string{"api", "app", "config", "direct", "options", "quiet", "session", "unrelated", "urls", "web"}

func TestAnalyzer(t *testing.T) {
	analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), analyzer.Analyzer, driverPackages...)
}

func TestValid(t *testing.T) {
	if err := analysis.Validate([]*analysis.Analyzer{analyzer.Analyzer}); err != nil {
		t.Error(err)
	}
}

// source is a package with findings of three kinds, in this order.
const source = `package p

import "net/http"

func f(k, apiURL, seKey string) {
	http.Get("https://api.stackexchange.com/2.3/info?key=" + k)
	http.Get("https://api.stackexchange.com/2.3/me?access_token=" + k)
	http.Get(apiURL + "/2.3/info?site=stackoverflow&pagesize=1&key=" + seKey)
	// seauthlint:ignore nothing is wrong here
}
`

// singlePass returns a pass of one package that imports nothing but net/http, of
// which no more is known than its name.
func singlePass(t testing.TB, src string, report func(analysis.Diagnostic)) *analysis.Pass {
	t.Helper()
	p := &analyzer.Package{Path: "example.com/p", Fset: token.NewFileSet(), Sources: map[string][]byte{"p.go": []byte(src)}, Info: newInfo()}
	f, err := parser.ParseFile(p.Fset, "p.go", src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	p.Files = []*ast.File{f}
	config := types.Config{Importer: nothing{}, Error: func(error) {}}
	p.Types, _ = config.Check(p.Path, p.Fset, p.Files, p.Info)
	return newMemory().pass(analyzer.Analyzer, p, report)
}

// nothing imports packages that are empty.
type nothing struct{}

func (nothing) Import(path string) (*types.Package, error) {
	p := types.NewPackage(path, path[strings.LastIndexByte(path, '/')+1:])
	p.MarkComplete()
	return p, nil
}

func TestSettings(t *testing.T) {
	for _, test := range []struct {
		name     string
		settings analyzer.Settings
		want     string
	}{
		{"default", analyzer.Settings{}, "SE001 SE002"},
		{"probable", analyzer.Settings{Probable: true}, "SE001 SE002 SE001"},
		{"select an id", analyzer.Settings{Select: []string{"SE001"}}, "SE001"},
		{"select a name", analyzer.Settings{Select: []string{"query-access-token"}}, "SE002"},
		{"select the beginning of ids", analyzer.Settings{Select: []string{"SE00"}}, "SE001 SE002"},
		{"select all: notes are left out", analyzer.Settings{Select: []string{"all"}}, "SE001 SE002"},
		{"ignore", analyzer.Settings{Ignore: []string{"se002"}}, "SE001"},
		{"select and ignore", analyzer.Settings{Select: []string{"SE001", "SE002"}, Ignore: []string{"query-key"}}, "SE002"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			pass := singlePass(t, source, func(d analysis.Diagnostic) {
				got = append(got, d.Category)
				if !strings.HasPrefix(d.Message, d.Category+": ") || d.URL == "" || !d.End.IsValid() {
					t.Errorf("%+v", d)
				}
			})
			if _, err := analyzer.New(test.settings).Run(pass); err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(got, " "); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestSettingsThatCannotBe(t *testing.T) {
	for _, test := range []struct {
		settings analyzer.Settings
		want     string
	}{
		{analyzer.Settings{Select: []string{"SE01"}}, `select: no rule "SE01"`},
		{analyzer.Settings{Ignore: []string{"query"}}, `ignore: no rule "query"`},
	} {
		_, err := analyzer.New(test.settings).Run(singlePass(t, source, nil))
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
	if err := analyzer.New(analyzer.Settings{}).Flags.Set("hosts", "a,,b"); err == nil {
		t.Error("an empty host is no error")
	}
}

// A panic becomes the error of the pass.
func TestPanic(t *testing.T) {
	pass := singlePass(t, source, func(analysis.Diagnostic) { panic("out of paper") })
	if _, err := analyzer.Analyzer.Run(pass); err == nil || !strings.Contains(err.Error(), "out of paper") {
		t.Errorf("got %v", err)
	}
}

// Packages of the standard library are not even read.
func TestStandard(t *testing.T) {
	pass := singlePass(t, source, func(d analysis.Diagnostic) { t.Error(d.Message) })
	pass.Pkg, pass.Module = types.NewPackage("net/http", "http"), nil
	pass.ReadFile = func(name string) ([]byte, error) { t.Error("read", name); return nil, nil }
	if _, err := analyzer.Analyzer.Run(pass); err != nil {
		t.Error(err)
	}
}

// large is a package without evidence.
func large() string {
	var b strings.Builder
	b.WriteString("package p\n")
	for range 2000 {
		b.WriteString("\nfunc _(a, b string, list []string) (string, error) {\n\tfor _, x := range list {\n\t\ta += x + b\n\t}\n\treturn a, nil\n}\n")
	}
	return b.String()
}

// BenchmarkWithoutEvidence is what a package costs that has nothing to do with
// the API, and BenchmarkInspect what walking its syntax once does.
func BenchmarkWithoutEvidence(b *testing.B) {
	pass := singlePass(b, large(), nil)
	b.SetBytes(int64(len(large())))
	for b.Loop() {
		if _, err := analyzer.Analyzer.Run(pass); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkInspect(b *testing.B) {
	pass := singlePass(b, large(), nil)
	b.SetBytes(int64(len(large())))
	for b.Loop() {
		if _, err := inspect.Analyzer.Run(pass); err != nil {
			b.Fatal(err)
		}
	}
}
