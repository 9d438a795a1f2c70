package analyzer_test

import (
	"bytes"
	"encoding/gob"
	"errors"
	"fmt"
	"go/types"
	"slices"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/analyzer"
	"github.com/seauthlint/seauthlint/fixes"
	"golang.org/x/tools/go/analysis"
)

// A memory keeps facts between the passes of a program, encoded as drivers do.
type memory struct {
	objects  map[types.Object]map[string][]byte
	packages map[*types.Package]map[string][]byte
	size     int
}

func newMemory() *memory {
	return &memory{objects: map[types.Object]map[string][]byte{}, packages: map[*types.Package]map[string][]byte{}}
}

// encode returns a fact as drivers store it.
func (m *memory) encode(f analysis.Fact) []byte {
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(f); err != nil {
		panic(err)
	}
	m.size += b.Len()
	return b.Bytes()
}

// decode reads a fact, if there is one.
func decode(data []byte, f analysis.Fact) bool {
	if data == nil {
		return false
	}
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(f); err != nil {
		panic(err)
	}
	return true
}

// pass returns the pass of a package as a driver makes it.
func (m *memory) pass(a *analysis.Analyzer, p *analyzer.Package, report func(analysis.Diagnostic)) *analysis.Pass {
	kind := func(f analysis.Fact) string { return fmt.Sprintf("%T", f) }
	return &analysis.Pass{
		Analyzer: a, Fset: p.Fset, Files: p.Files, Pkg: p.Types, TypesInfo: p.Info, Report: report,
		Module: &analysis.Module{Path: "example.com"},
		ReadFile: func(name string) ([]byte, error) {
			if src, ok := p.Sources[name]; ok {
				return src, nil
			}
			return nil, errors.New("not a file of the pass")
		},
		ImportObjectFact:  func(o types.Object, f analysis.Fact) bool { return decode(m.objects[o][kind(f)], f) },
		ImportPackageFact: func(q *types.Package, f analysis.Fact) bool { return decode(m.packages[q][kind(f)], f) },
		ExportObjectFact: func(o types.Object, f analysis.Fact) {
			if m.objects[o] == nil {
				m.objects[o] = map[string][]byte{}
			}
			m.objects[o][kind(f)] = m.encode(f)
		},
		ExportPackageFact: func(f analysis.Fact) { m.packages[p.Types] = map[string][]byte{kind(f): m.encode(f)} },
	}
}

// diagnose runs an analyzer on the packages of a program, one by one, and returns
// what it reports as "file:line rule" and in full. Each pass is changed first.
func diagnose(t *testing.T, a *analysis.Analyzer, pkgs []*analyzer.Package, change func(*analysis.Pass)) (short, full []string) {
	t.Helper()
	m := newMemory()
	for _, p := range pkgs {
		pass := m.pass(a, p, func(d analysis.Diagnostic) {
			at := p.Fset.Position(d.Pos)
			short = append(short, fmt.Sprintf("%s:%d %s", at.Filename, at.Line, d.Category))
			full = append(full, fmt.Sprintf("%s: %+v", at, d))
		})
		if change != nil {
			change(pass)
		}
		if _, err := a.Run(pass); err != nil {
			t.Errorf("%s: %v", p.Path, err)
		}
	}
	slices.Sort(short)
	return slices.Compact(short), full
}

// certain returns the certain findings of a scan of a whole program, in the same
// form.
func certain(pkgs []*analyzer.Package) []string {
	var out []string
	for _, f := range analyzer.NewScanner(analyzer.Settings{}).Scan(pkgs) {
		if f.Confidence == fixes.Certain && f.Severity > fixes.Note {
			for _, p := range pkgs {
				for _, file := range p.Files {
					if tok := p.Fset.File(file.FileStart); tok.Name() == f.Path {
						out = append(out, fmt.Sprintf("%s:%d %s", f.Path, tok.Line(tok.Pos(f.Span.Start)), f.Rule))
					}
				}
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// otherPlaces are fixtures where a driver reports a credential where it is used,
// because it is spelled in a package that was analyzed before.
var otherPlaces = []string{"get-package-urls", "get-package-urls-unexported"}

// A driver sees one package at a time, and must report the same.
func TestDriverAgrees(t *testing.T) {
	all := loadFixtures(t)
	c := newChecker(t, all)
	for _, f := range all {
		pkgs, err := c.load(f.name, f.files)
		if err != nil {
			continue // drivers do not analyze what does not type-check
		}
		got, _ := diagnose(t, analyzer.Analyzer, pkgs, nil)
		want := certain(pkgs)
		if slices.Contains(otherPlaces, f.name) {
			got, want = rules(got), rules(want)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: the analyzer reports %q, a scan of the program %q", f.name, got, want)
		}
	}
}

// layers is a program of three packages, the first of which says nothing of the
// API.
var layers = texts{
	"transport/transport.go": `package transport

import "net/http"

type Doer interface{ Do(*http.Request) (*http.Response, error) }

func Fetch(d Doer, u string) error {
	req, err := http.NewRequest("GET", u, nil)
	if err != nil {
		return err
	}
	_, err = d.Do(req)
	return err
}

func Decode[T any](u string) (v T, err error) { return v, Fetch(http.DefaultClient, u) }
`,
	"se/se.go": `package se

import (
	"fmt"
	"net/http"
	"net/url"

	"example.com/layers/transport"
)

type Option func(*Client)

func Base(u string) Option { return func(c *Client) { c.Base = u } }

type Client struct{ Base, Key string }

func New(key string, list ...Option) *Client {
	c := &Client{Base: "https://api.stackexchange.com/2.3", Key: key}
	for _, o := range list {
		o(c)
	}
	return c
}

func (c *Client) url(path string, v url.Values) string {
	return fmt.Sprintf("%s/%s?%s", c.Base, path, v.Encode())
}

func (c *Client) Get(path string, v url.Values) error {
	return transport.Fetch(http.DefaultClient, c.url(path, v))
}

func (c *Client) Keyed(path string) error {
	v := url.Values{}
	v.Set("key", c.Key)
	return transport.Fetch(http.DefaultClient, c.url(path, v))
}
`,
	"main.go": `package main

import (
	"net/http"
	"net/url"

	"example.com/layers/se"
	"example.com/layers/transport"
)

var client = se.New("k")

type bot struct {
	*se.Client
	token string
}

func (b *bot) me() {
	v := url.Values{"site": {"stackoverflow"}}
	v.Set("access_token", b.token)
	b.Get("me", v)
	transport.Decode[any]("https://api.stackexchange.com/2.3/me?access_token=" + b.token)
}

type getter interface{ Get(path string, v url.Values) error }

func field(c *se.Client) { http.Get(c.Base + "/info?key=" + c.Key) }

func main() {
	(&bot{se.New("k"), "t"}).me()
	client.Get("info", url.Values{"key": {"k"}})
	client.Keyed("info")
	var g getter = client
	g.Get("info", url.Values{"key": {"k"}})
}
`,
}

// Layers of packages make no difference.
func TestDriverLayers(t *testing.T) {
	f := fixture{name: "layers", files: layers}
	pkgs, err := newChecker(t, []fixture{f}).load(f.name, f.files)
	if err != nil {
		t.Fatal(err)
	}
	got, _ := diagnose(t, analyzer.Analyzer, pkgs, nil)
	want := certain(pkgs)
	if !slices.Equal(got, want) || len(want) != 6 {
		t.Errorf("the analyzer reports %q, a scan of the program %q", got, want)
	}
}

// rules returns what was found without the places.
func rules(list []string) []string {
	var out []string
	for _, s := range list {
		_, rule, _ := strings.Cut(s, " ")
		out = append(out, rule)
	}
	slices.Sort(out)
	return out
}

// Drivers need not offer more than the syntax and the types.
func TestBarePass(t *testing.T) {
	all := loadFixtures(t)
	c := newChecker(t, all)
	for _, f := range all {
		pkgs, err := c.load(f.name, f.files)
		if err != nil || len(pkgs) > 1 {
			continue
		}
		want, _ := diagnose(t, analyzer.Analyzer, pkgs, nil)
		got, full := diagnose(t, analyzer.Analyzer, pkgs, func(p *analysis.Pass) {
			p.ReadFile, p.Module, p.ImportObjectFact, p.ImportPackageFact, p.ExportObjectFact, p.ExportPackageFact = nil, nil, nil, nil, nil, nil
		})
		if !slices.Equal(got, want) {
			t.Errorf("%s: without the texts %q, with them %q", f.name, got, want)
		}
		if strings.Contains(strings.Join(full, "\n"), "TextEdits:[{") {
			t.Errorf("%s: a fix of a file that was not read", f.name)
		}
	}
}

// Two runs report the same in the same order.
func TestDeterministic(t *testing.T) {
	all := loadFixtures(t)
	c := newChecker(t, all)
	for _, f := range all {
		pkgs, err := c.load(f.name, f.files)
		if err != nil {
			continue
		}
		_, first := diagnose(t, analyzer.Analyzer, pkgs, nil)
		_, second := diagnose(t, analyzer.Analyzer, pkgs, nil)
		if !slices.Equal(first, second) {
			t.Errorf("%s: %q, then %q", f.name, first, second)
		}
	}
}
