package analyzer_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"

	"github.com/seauthlint/seauthlint/analyzer"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"
)

// A program that go vet can run with -vettool.
func ExampleNew() {
	a := analyzer.New(analyzer.Settings{
		Hosts:  []string{"api.stackexchange.example.com"},
		Ignore: []string{"malformed-authorization"},
	})
	fmt.Println(a.Name, a.Flags.Lookup("hosts").Value, a.Flags.Lookup("ignore").Value)
	_ = func() { unitchecker.Main(a) } // the main function
	// Output: seauthlint api.stackexchange.example.com malformed-authorization
}

// Beside other analyzers, with its flags.
func ExampleAnalyzer() {
	list := []*analysis.Analyzer{analyzer.Analyzer}
	fmt.Println(analysis.Validate(list), list[0].Name)
	// Output: <nil> seauthlint
}

// A scan of a whole program, here without types: what they would tell is not
// followed.
func ExampleScanner_Scan() {
	const src = `package p

import "net/http"

func f(key string) { http.Get("https://api.stackexchange.com/2.3/info?key=" + key) }
`
	p := &analyzer.Package{Path: "p", Fset: token.NewFileSet(), Sources: map[string][]byte{"p.go": []byte(src)}, Info: newInfo()}
	f, err := parser.ParseFile(p.Fset, "p.go", src, parser.ParseComments)
	if err != nil {
		fmt.Println(err)
		return
	}
	p.Files = []*ast.File{f}
	for _, f := range analyzer.NewScanner(analyzer.Settings{}).Scan([]*analyzer.Package{p}) {
		fmt.Println(f.Rule, f.Path, f.Message)
	}
	// Output: SE001 p.go key in the query of http.Get; send it as Authorization: Bearer
}
