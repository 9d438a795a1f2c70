package gorun

import (
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// prelude is the head of all programs here.
const prelude = `package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
)

const (
	B = "https://api.stackexchange.com/2.3/"
	K = "abcdefghijklmnopqrstuv(("
	T = "tokentokentokentoken12))"
)

func send(method, url, body, bearer string) {
	req, err := http.NewRequest(method, url, strings.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	if bearer != "" {
		req.Header.Set("Authorization", "Bearer "+bearer)
	}
	if body != "" {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
	fmt.Println()
}

func get(url, bearer string) { send("GET", url, "", bearer) }

func main() {
`

// A pair is the body of main before and after a fix.
type pair struct{ name, before, after, want string }

// The rows without want are the same, those with it differ in one thing.
var pairs = []pair{
	{"key", `get(B+"tags?key="+K+"&site=so", "")`, `get(B+"tags?site=so", K)`, ""},
	{"encoded key", `get(B+"tags?key=k%28%28&site=so", "")`, `get(B+"tags?site=so", "k((")`, ""},
	{"token wins", `get(B+"me?key="+K+"&access_token="+T, "")`, `get(B+"me", T)`, ""},
	{"empty token", `get(B+"tags?key="+K+"&access_token=", "")`, `get(B+"tags", K)`, ""},
	{"plain http", `get("http://api.stackexchange.com/tags?key="+K, "")`, `get("https://api.stackexchange.com/tags", K)`, ""},
	{"alias", `get("https://api.stackoverflow.com/tags?key="+K, "")`, `get("https://api.stackexchange.com/tags", K)`, ""},
	{"body", `send("POST", B+"posts/1/comments/add", "body=x&access_token="+T, "")`, `send("POST", B+"posts/1/comments/add", "body=x", T)`, ""},
	{"printed URL", `u := B + "a?key=" + K + "&b=1"; log.Println(u); get(u, "")`, `u := B + "a?b=1"; log.Println(u); get(u, K)`, ""},
	{"other host", `get("https://example.org/?key=1", "")`, `get("https://example.org/?key=1", "")`, ""},
	{"credential stays", `get(B+"tags?key="+K, "")`, `get(B+"tags?key="+K, K)`, "outside of the header"},
	{"no header", `get(B+"tags?key="+K, "")`, `get(B+"tags", "")`, "authorization"},
	{"parameter lost", `get(B+"tags?key="+K+"&site=so", "")`, `get(B+"tags", K)`, "parameters"},
	{"separator lost", `get(B+"tags?key="+K+"&site=so", "")`, `get(B+"tags&site=so", K)`, "path"},
	{"one request less", `get(B+"tags?key="+K, ""); get(B+"tags?key="+K, "")`, `get(B+"tags", K)`, "2 requests before, 1 after"},
	{"output", `get(B+"tags?key="+K, "")`, `get(B+"tags", K); fmt.Println()`, "output"},
	{"errors", `get(B+"tags?key="+K, "")`, `get(B+"tags", K); log.Println("done")`, "errors"},
	{"exit code", `get(B+"tags?key="+K, "")`, `get(B+"tags", K); os.Exit(3)`, `exit code "0" before, "3" after`},
	{"panic", `get(B+"tags?key="+K, ""); panic("a")`, "\n" + `get(B+"tags", K); panic("a")`, ""},
}

// build compiles programs that are the body of main.
func build(t *testing.T, bodies map[string]string) *Build {
	t.Helper()
	var programs []Program
	for name, body := range bodies {
		programs = append(programs, Program{Name: name, Folder: "x", Files: map[string]string{"main.go": prelude + body + "\n}\n"}})
	}
	b, err := Compile(t.TempDir(), t.TempDir(), programs)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// run runs a program that must come to an end.
func run(t *testing.T, b *Build, name string, o Options) Trace {
	t.Helper()
	trace, err := b.Run(name, o)
	if err != nil {
		t.Fatal(err)
	}
	return trace
}

func TestCompare(t *testing.T) {
	bodies := map[string]string{}
	for _, p := range pairs {
		name := strings.ReplaceAll(p.name, " ", "-")
		bodies["before/"+name], bodies["after/"+name] = p.before, p.after
	}
	b := build(t, bodies)
	for _, p := range pairs {
		t.Run(p.name, func(t *testing.T) {
			name := strings.ReplaceAll(p.name, " ", "-")
			before := run(t, b, "before/"+name, Options{})
			after := run(t, b, "after/"+name, Options{API: mockapi.Config{Mode: mockapi.Strict}})
			err := Compare(before, after)
			if p.want == "" && err != nil || p.want != "" && (err == nil || !strings.Contains(err.Error(), p.want)) {
				t.Errorf("got %v, want %q\nbefore:\n%s\nafter:\n%s", err, p.want, before, after)
			}
		})
	}
}

func TestSurroundings(t *testing.T) {
	b := build(t, map[string]string{"env": `fmt.Println(os.Environ(), os.Args[1:])`, "get": `get(B, "")`})
	trace := run(t, b, "env", Options{Env: []string{"A=1"}, Args: []string{"-x"}})
	if !strings.Contains(trace.Output, "A=1] [-x]") || strings.Contains(trace.Output, "GORUN") {
		t.Error(trace)
	}
	trace = run(t, b, "get", Options{Offline: true})
	if trace.Exit != 1 || len(trace.Requests) != 0 || !strings.Contains(trace.Errors, "no network") {
		t.Error(trace)
	}
}

// TestCompilePackages compiles a program of two packages, one with flags, and
// one that does not compile.
func TestCompilePackages(t *testing.T) {
	stats := func(name string) Program {
		return Program{Name: name, Folder: "stats", Files: map[string]string{
			"main.go":      "package main\n\nimport (\n\t\"flag\"\n\n\t\"example.com/stats/text\"\n)\n\nvar n = flag.Int(\"n\", 1, \"\")\n\nfunc main() { flag.Parse(); print(text.Get(*n)) }\n",
			"text/text.go": "package text\n\nfunc Get(n int) int { return n + 1 }\n",
		}}
	}
	b, err := Compile(t.TempDir(), t.TempDir(), []Program{stats("one"), stats("two")})
	if err != nil {
		t.Fatal(err)
	}
	if trace := run(t, b, "two", Options{Args: []string{"-n", "4"}}); trace.Errors != "5" {
		t.Error(trace)
	}
	broken := Program{Name: "broken", Files: map[string]string{"main.go": "package main\n\nfunc main() { x := 1 }\n"}}
	if _, err := Compile(t.TempDir(), t.TempDir(), []Program{broken}); err == nil || !strings.Contains(err.Error(), "declared and not used") {
		t.Error(err)
	}
}
