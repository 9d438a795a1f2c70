package analyzer_test

import (
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/analyzer"
	"github.com/seauthlint/seauthlint/fixes"
)

// An absent importer knows the standard library and nothing else.
type absent struct{ types.Importer }

func (i absent) Import(path string) (*types.Package, error) {
	if strings.Contains(path, ".") {
		return nil, errors.New("not downloaded: " + path)
	}
	return i.Importer.Import(path)
}

// scanAlone scans a program of one file whose modules are not there.
func scanAlone(t *testing.T, src string) []fixes.Finding {
	t.Helper()
	pkg := &analyzer.Package{Path: "main", Fset: token.NewFileSet(), Sources: map[string][]byte{"main.go": []byte(src)}}
	f, err := parser.ParseFile(pkg.Fset, "main.go", src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	pkg.Files = []*ast.File{f}
	pkg.Info = &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{}, Scopes: map[ast.Node]*types.Scope{}, Implicits: map[ast.Node]types.Object{},
		Instances: map[*ast.Ident]types.Instance{},
	}
	conf := types.Config{Importer: absent{importer.ForCompiler(pkg.Fset, "source", nil)}, Error: func(error) {}}
	pkg.Types, _ = conf.Check("main", pkg.Fset, pkg.Files, pkg.Info)
	return analyzer.NewScanner(analyzer.Settings{}).Scan([]*analyzer.Package{pkg})
}

// TestMissingModules checks that requests are found where the library that sends
// them is not there: its methods are known by name.
func TestMissingModules(t *testing.T) {
	for _, c := range []struct{ name, imports, body, want string }{
		{"resty, a chain", `"github.com/go-resty/resty/v2"`,
			`resty.New().R().SetQueryParam("site", "unix").SetQueryParam("key", key).Get("https://api.stackexchange.com/2.3/tags")`, "SE001"},
		{"resty, a client", `"resty.dev/v3"`, `c := resty.New()
			c.SetBaseURL("https://api.stackexchange.com/2.3")
			c.R().SetQueryParams(map[string]string{"access_token": key}).Get("/me")`, "SE002"},
		{"resty, a form", `"gopkg.in/resty.v1"`,
			`resty.R().SetFormData(map[string]string{"key": key}).Post("https://api.stackexchange.com/2.3/posts/1/upvote")`, "SE003"},
		{"resty, another host", `"github.com/go-resty/resty/v2"`,
			`resty.New().R().SetQueryParam("key", key).Get("https://metasmoke.erwaysoftware.com/api/v2.0/posts")`, ""},
		{"a method of another library", `"example.com/stranger"`, `stranger.New().R().SetQueryParam("key", key).Get("/tags")`, ""},
		{"oauth2", `"golang.org/x/oauth2"; "context"`,
			`oauth2.NewClient(context.Background(), nil).Get("https://api.stackexchange.com/2.3/me?key=" + key)`, "SE004"},
		{"query.Values", `"github.com/google/go-querystring/query"; "net/http"`,
			`v, _ := query.Values(struct{ Key string ` + "`url:\"key\"`" + ` }{key})
			http.Get("https://api.stackexchange.com/2.3/tags?" + v.Encode())`, "SE001"},
	} {
		t.Run(c.name, func(t *testing.T) {
			src := "package main\n\nimport (" + c.imports + ")\n\nconst key = \"abcdefghijklmnopqrstuv((\"\n\n" +
				"// https://api.stackexchange.com\nfunc main() {\n" + c.body + "\n}\n"
			got := ""
			for _, f := range scanAlone(t, src) {
				got += f.Rule
				t.Log(f.Message, f.Fix, f.NoFix)
			}
			if got != c.want {
				t.Errorf("found %q, want %q", got, c.want)
			}
		})
	}
}
