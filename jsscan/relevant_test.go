package jsscan_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seauthlint/seauthlint/internal/randprog"
	"github.com/seauthlint/seauthlint/internal/randprog/jsprog"
	"github.com/seauthlint/seauthlint/jsscan"
)

// sameEverywhere reports an error unless a scan finds and fixes what it does when
// every call of the source is evaluated. It returns how much it finds.
func sameEverywhere(t *testing.T, path string, src []byte) int {
	t.Helper()
	s := jsscan.New(jsscan.Settings{})
	want := s.Everywhere().Scan(path, src)
	if diff := cmp.Diff(want, s.Scan(path, src)); diff != "" {
		t.Errorf("%s: not as if every call were evaluated:\n%s\n%s", path, diff, src)
	}
	return len(want)
}

// TestNothingPassedOver checks that the calls which are not evaluated, because
// names tell that no credential gets there, take none.
func TestNothingPassedOver(t *testing.T) {
	programs, err := filepath.Glob("../testdata/js/*/in.*")
	if err != nil || len(programs) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	for _, path := range programs {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		sameEverywhere(t, path, src)
	}
	for number := range 1000 {
		p := jsprog.Generate(randprog.Seed(31, number), jsprog.Options{})
		sameEverywhere(t, p.Name, []byte(p.Source))
	}
}

// TestNamesLead checks that names lead from a credential to the request, wherever
// it is put on the way.
func TestNamesLead(t *testing.T) {
	const api = "https://api.stackexchange.com/2.3/me"
	for _, src := range []string{
		// properties of the global object, and globals with the name of a library
		`window.u = API + '?access_token=' + load(); function go() { fetch(u); }`,
		`window.q = {}; window.q.access_token = load(); function go() { $.getJSON(API, q); }`,
		`unsafeWindow.mk = function () { return API + '?access_token=' + load(); }; function go() { fetch(mk()); }`,
		`function send(u) { return fetch(u); } window.send(API + '?access_token=' + load());`,
		`request = API + '?access_token=' + load(); function go() { return fetch(request); }`,
		`SE = { site: 'x' }; SE.access_token = load(); function go() { return $.getJSON(API, SE); }`,
		`document.q = { r: {} }; document.q.r.access_token = load(); function go() { $.getJSON(API, document.q.r); }`,
		// functions of libraries that the program calls its own by the name of
		`lib.param = function () {}; const q = $.param({ access_token: t }); function go() { fetch(API + '?' + q); }`,
		`lib.assign = function () {}; const q = Object.assign({}, { access_token: t }); function go() { $.getJSON(API, q); }`,
		`lib.resolve = function () {}; const u = Promise.resolve(API + '?access_token=' + t); function go() { fetch(u); }`,
		`lib.URL = function () {}; const u = new window.URL(API + '?access_token=' + t); function go() { fetch(u); }`,
		// properties whose names are computed, or that elements and lists have too
		`const n = 'u'; const o = {}; o[n] = API + '?access_token=' + t; const u = o.u; function go() { fetch(u); }`,
		`const l = [API + '?access_token=' + t]; const u = l[0]; function go() { fetch(u); }`,
		`const o = { className: API + '?access_token=' + t }; const u = o.className; function go() { fetch(u); }`,
		`class C { get = {}; q() { this.get.access_token = t; return this.get; } } function go() { $.getJSON(API, new C().q()); }`,
		`const o = { u: 'URL?key=' + k, f() { return this.u; } }; function go() { lib.load(o.f()); }`,
		// names that are put together, or encoded
		`const key = 1; function go() { fetch(API + ` + "`?${'a'}ccess_token=`" + ` + t); }`,
		`const key = 1; function go() { fetch(API + '?' + ['a', 'ccess_token'].join('') + '=' + t); }`,
		`const key = 1; function go() { fetch(API + '?'.concat('a', 'ccess_token=') + t); }`,
		`const key = 1; function go() { fetch(API + '?acc%65ss%5ftoken=' + t); }`,
		`const h = 'https://' + 'a' + 'pi.stackexchange.com'; function u() { return h + '/2.3/me?access_token=' + t; }`,
		// a request within the text of another one
		"lib.load(`${API}?access_token=${await fetch(API + '?key=' + k)}`);",
	} {
		t.Run(src, func(t *testing.T) {
			sameEverywhere(t, "x.js", []byte(strings.ReplaceAll("const API = 'URL';\n"+src, "'URL", "'"+api)))
		})
	}
	t.Run("parameter property", func(t *testing.T) {
		sameEverywhere(t, "x.ts", []byte("class S { constructor(readonly u = '"+api+"?access_token=' + load()) {} go() { return fetch(this.u); } }"))
	})
}
