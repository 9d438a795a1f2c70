package analyzer_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/analyzer"
	"github.com/seauthlint/seauthlint/fixes"
)

// notesOf returns the notes of a program as RULE line text.
func notesOf(t *testing.T, files texts) (list []string) {
	t.Helper()
	pkgs, err := newChecker(t, []fixture{{name: "notes", files: files}}).load("notes", files)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range analyzer.NewScanner(analyzer.Settings{Notes: true}).Scan(pkgs) {
		if f.Severity != fixes.Note {
			continue
		}
		text := files[f.Path]
		list = append(list, fmt.Sprint(f.Rule, " ", 1+strings.Count(text[:f.Span.Start], "\n"), " ", text[f.Span.Start:f.Span.End]))
		if f.NoFix == "" || f.Fix != nil || f.Unit == "" {
			t.Errorf("%+v", f)
		}
	}
	return list
}

func TestNotes(t *testing.T) {
	const main = `package main

import (
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"net/url"
	"os"
)

// get asks as in https://api.stackexchange.com/2.3/me?key=KEY
func get(key string) {
	u := "https://api.stackexchange.com/2.3/me?site=stackoverflow&key=" + key
	log.Println("GET", u)
	fmt.Fprintf(os.Stderr, "GET https://api.stackexchange.com/2.3/me?access_token=%s\n", key)
	for range 2 {
		fmt.Fprintf(os.Stderr, "%s\n", u)
	}
	fmt.Sprintln(u)
	slog.Info("request", "url", u)
	log.Print("https://example.com/?key=" + key)
	p, _ := url.Parse(u)
	log.Print(p)
	log.Print(p.Host)
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
}

func main() { get(os.Getenv("SE_KEY")) }
`
	const test = `package main

import (
	"net/http"
	"strings"
	"testing"
)

func TestGet(t *testing.T) {
	check := func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Query().Get("key") != "k1" || r.FormValue("access_token") != "" {
			t.Error(r.Header.Get("key"))
		}
		if !strings.Contains(r.URL.RawQuery, "key=k1") || r.URL.RawQuery == "site=so&key=k1" || r.URL.Path == "/key" {
			t.Error("monkey=1", r.URL.Query().Get("site"))
		}
	}
	_ = check
}
`
	want := []string{
		"SE101 12 https://api.stackexchange.com/2.3/me?key=KEY",
		"SE103 15 u",
		`SE103 16 "GET https://api.stackexchange.com/2.3/me?access_token=%s\n"`,
		"SE103 18 u",
		"SE103 21 u",
		"SE103 24 p",
		`SE102 11 r.URL.Query().Get("key")`,
		`SE102 11 r.FormValue("access_token")`,
		`SE102 14 "key=k1"`,
		`SE102 14 "site=so&key=k1"`,
	}
	if got := notesOf(t, texts{"main.go": main, "main_test.go": test}); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	// Tests of other programs are none of ours.
	if got := notesOf(t, texts{"main.go": "package main\n\nfunc main() {}\n", "main_test.go": test}); len(got) > 0 {
		t.Errorf("got %q", got)
	}
}
