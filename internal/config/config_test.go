package config

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// testRules are names of rules as the command knows them.
var testRules = []string{"SE001", "SE002", "SE101", "SE0", "SE00", "query-key", "all"}

func TestParse(t *testing.T) {
	src := `# a comment
hosts: [api.example.com, 'api.example.org:8443']
globals:
  seApiUrl: https://api.stackexchange.com/2.3
  CONFIG.api.url: //api.stackexchange.com
select: [all]
ignore:
  - query-key
exclude: [dist, "src/**/*.min.js"]
fail-on: error
baseline: ci/baseline.json
overrides:
  - files: [test]
    ignore: &some [SE001]
  - {files: ["*.user.js"], select: *some, ignore: }
`
	want := &Settings{
		Hosts:    []string{"api.example.com", "api.example.org:8443"},
		Globals:  map[string]string{"seApiUrl": "https://api.stackexchange.com/2.3", "CONFIG.api.url": "//api.stackexchange.com"},
		Select:   []string{"all"},
		Ignore:   []string{"query-key"},
		Exclude:  []string{"dist", "src/**/*.min.js"},
		FailOn:   "error",
		Baseline: "ci/baseline.json",
		Overrides: []Override{
			{Files: []string{"test"}, Ignore: []string{"SE001"}},
			{Files: []string{"*.user.js"}, Select: []string{"SE001"}},
		},
	}
	got, err := Parse([]byte(src), "x.yml", testRules)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Every error names its place, and all of them are told at once.
func TestErrors(t *testing.T) {
	for src, want := range map[string]string{
		"hosts: api.example.com":                `1:8: hosts: want a list, have a text`,
		"hosts: [https://api.example.com/]":     `1:9: hosts: "https://api.example.com/" is not a host name`,
		"hosts: [1.2]":                          `1:9: hosts: want a text, have a number (quote it to make it a text)`,
		"hosts: [~]":                            `1:9: hosts: an item is empty`,
		"host: []":                              `1:1: unknown key "host"; did you mean "hosts"?`,
		"failOn: note":                          `1:1: unknown key "failOn"; did you mean "fail-on"?`,
		"banana: 1":                             `1:1: unknown key "banana" (want hosts, globals, select, ignore, exclude, fail-on, baseline, overrides)`,
		"fail-on: errors":                       `1:10: fail-on: unknown value "errors" (want note, warning, error, never); did you mean "error"?`,
		"fail-on: true":                         `1:10: fail-on: want a text, have true or false (quote it to make it a text)`,
		"ignore: [SE999]":                       `1:10: ignore: unknown rule "SE999"`,
		"ignore:\n- se001":                      `2:3: ignore: unknown rule "se001"; did you mean "SE001"?`,
		"select: [query_key]":                   `1:10: select: unknown rule "query_key"; did you mean "query-key"?`,
		"exclude: ['[']":                        `1:11: exclude: "[": syntax error in pattern`,
		"exclude: [/dist]":                      `1:11: exclude: "/dist" leads out of the folder of this file`,
		"exclude: ['']":                         `1:11: exclude: empty glob`,
		"globals: {a-b: c}":                     `1:11: globals: "a-b" is not the name of a variable`,
		"globals: {a: 1}":                       `1:14: a: want a text, have a number (quote it to make it a text)`,
		"globals: {a: }":                        `1:14: a: want a text, have nothing`,
		"globals: [a]":                          `1:10: globals: want keys with values, have a list`,
		"baseline: ''":                          `1:11: baseline: empty name`,
		"overrides: {files: [a]}":               `1:12: overrides: want a list, have keys with values`,
		"overrides: [{ignore: [SE001]}]":        `1:13: overrides: the key "files" is missing`,
		"overrides: [{files: [a], ingore: []}]": `1:26: unknown key "ingore"; did you mean "ignore"?`,
		"overrides: [a]":                        `1:13: overrides: want keys with values, have a text`,
		"- hosts":                               `1:1: want keys with values, have a list`,
		"hosts":                                 `1:1: want keys with values, have a text`,
		"hosts: []\nselect: []\nhosts: []":      `3:1: key "hosts" is there twice, first on line 1`,
		"1: a":                                  `1:1: want a text as key, have a number (quote it to make it a text)`,
		"? [a]\n: b":                            `1:3: want a text as key, have a list`,
		"a: &a {<<: *a}":                        `1:1: unknown key "a" (want hosts, globals, select, ignore, exclude, fail-on, baseline, overrides)`,
		"hosts: &a [*a]":                        `1:8: hosts: want a text, have a list`,
		"<<: {hosts: []}":                       `1:1: want a text as key, have a value of type !!merge`,
		"hosts: []\n---\nhosts: []":             `2:1: a second document`,
		"hosts: [a\nselect: []":                 `1: did not find expected ',' or ']'`,
		"hosts: !!binary aGk=":                  `1:8: hosts: want a list, have a value of type !!binary`,
		"\ufeffhots: []":                        `1:1: unknown key "hots"; did you mean "hosts"?`,
		"hots: []\r\nhosts: a\r\n":              "1:1: unknown key \"hots\"; did you mean \"hosts\"?\nx.yml:2:8: hosts: want a list, have a text",
		strings.Repeat("[", 20000):              `: exceeded max depth of 10000`,
		"hosts: [a]\n\tselect: []":              `2: found character that cannot start any token`,
		"hosts: [*b]":                           `: unknown anchor 'b' referenced`,
		"a: " + strings.Repeat("{a: ", 90) + "1" + strings.Repeat("}", 90): `1:1: unknown key "a" (want hosts, globals, select, ignore, exclude, fail-on, baseline, overrides)`,
	} {
		t.Run(src[:min(len(src), 60)], func(t *testing.T) {
			s, err := Parse([]byte(src), "x.yml", testRules)
			if err == nil {
				t.Fatalf("read %+v, want an error", s)
			}
			if got := strings.TrimPrefix(err.Error(), "x.yml:"); got != strings.TrimPrefix(want, ":") {
				t.Errorf("got  %s\nwant %s", got, want)
			}
			if e := (*Error)(nil); !errors.As(err, &e) {
				t.Errorf("%T is no *Error", err)
			}
		})
	}
}

// A file without settings is as good as none.
func TestEmpty(t *testing.T) {
	for _, src := range []string{"", "# nothing\n", "---\n", "~", "{}", "hosts:\nselect:\nfail-on:\noverrides:\nglobals:\n"} {
		s, err := Parse([]byte(src), "x.yml", testRules)
		if err != nil || len(s.Hosts)+len(s.Select)+len(s.Overrides)+len(s.Globals) > 0 || s.FailOn != "" {
			t.Errorf("%q: %+v, %v", src, s, err)
		}
	}
}

func TestNames(t *testing.T) {
	for _, test := range []struct {
		glob, name string
		want       bool
	}{
		{"dist", "dist/a.js", true},
		{"dist", "src/dist/deep/a.js", true},
		{"dist/", "dist/a.js", true},
		{"./dist", "dist/a.js", true},
		{"dist", "distant/a.js", false},
		{"*.min.js", "a/b.min.js", true},
		{"src/*.js", "src/a.js", true},
		{"src/*.js", "src/a/b.js", false},
		{"src/**/*.js", "src/a/b/c.js", true},
		{"src/gen", "src/gen/a.js", true},
		{"src/gen", "lib/src/gen/a.js", false},
		{"**/gen", "lib/src/gen/a.js", true},
		{"{a,b}.js", "b.js", true},
		{"*", "../a.js", false},
		{".", "a.js", false},
	} {
		s := &Settings{File: filepath.FromSlash("/top/.seauthlint.yml"), Exclude: []string{test.glob}, Overrides: []Override{{Files: []string{test.glob}}}}
		name := filepath.Join(s.Dir(), filepath.FromSlash(test.name))
		if got := s.Excludes(name); got != test.want {
			t.Errorf("%s excludes %s: %v", test.glob, test.name, got)
		}
		if got := len(s.For(name)) == 1; got != test.want {
			t.Errorf("%s holds for %s: %v", test.glob, test.name, got)
		}
	}
}

// The nearest file counts, up to the top of the repository, and never that of
// the home directory.
func TestFind(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	repo := filepath.Join(home, "repo")
	for _, dir := range []string{".git", "a/b", "c/d/.git", "e"} {
		if err := os.MkdirAll(filepath.Join(repo, dir), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{".seauthlint.yml", "repo/.seauthlint.yml", "repo/a/.seauthlint.yaml"} {
		if err := os.WriteFile(filepath.Join(home, name), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for dir, want := range map[string]string{
		"repo":      "repo/.seauthlint.yml",
		"repo/a":    "repo/a/.seauthlint.yaml",
		"repo/a/b":  "repo/a/.seauthlint.yaml",
		"repo/e":    "repo/.seauthlint.yml",
		"repo/c":    "repo/.seauthlint.yml",
		"repo/c/d":  "",                // a repository of its own
		".":         ".seauthlint.yml", // who is there means it
		"elsewhere": "",
	} {
		got, err := Find(filepath.Join(home, dir))
		if want != "" {
			want = filepath.Join(home, want)
		}
		if err != nil || got != want {
			t.Errorf("%s: %q, %v; want %q", dir, got, err, want)
		}
	}
	t.Setenv("HOME", filepath.Join(repo, "e"))
	t.Setenv("USERPROFILE", filepath.Join(repo, "e"))
	if got, err := Find(filepath.Join(repo, "e")); err != nil || got != "" {
		t.Errorf("above the home directory: %q, %v", got, err)
	}
	for dir, want := range map[string]string{"repo/a/b": "repo/.seauthlint.yml", "repo": "repo/.seauthlint.yml", "repo/c/d": "", ".": "", "elsewhere": ""} {
		got, err := FindTop(filepath.Join(home, dir))
		if want != "" {
			want = filepath.Join(home, want)
		}
		if err != nil || got != want {
			t.Errorf("top of %s: %q, %v; want %q", dir, got, err, want)
		}
	}
	if err := os.WriteFile(filepath.Join(repo, ".seauthlint.yaml"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if got, err := Find(repo); err == nil || !strings.Contains(err.Error(), "both") {
		t.Errorf("two files: %q, %v", got, err)
	}
}

func TestLoad(t *testing.T) {
	name := filepath.Join(t.TempDir(), "c.yml")
	if _, err := Load(name, "c.yml", nil); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("missing: %v", err)
	}
	if err := os.WriteFile(name, []byte("baseline: b.json\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	s, err := Load(name, "c.yml", nil)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := s.BaselineFile(), filepath.Join(filepath.Dir(name), "b.json"); got != want {
		t.Errorf("baseline %q, want %q", got, want)
	}
	if err := os.WriteFile(name, []byte(strings.Repeat("#", maxSize+1)), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(name, "c.yml", nil); err == nil || err.Error() != "c.yml: larger than 1 MB" {
		t.Errorf("large: %v", err)
	}
}

// Whatever the text, it is read or an error says where it is wrong.
func FuzzParse(f *testing.F) {
	for _, src := range []string{"hosts: [a]", "overrides: [{files: [a], ignore: [SE001]}]", "a: &a [*a]", "<<: 1", "? a", "{", "globals: {a.b: c}", "--- |\n x\n...\n", "!!x y"} {
		f.Add([]byte(src))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		s, err := Parse(src, "x.yml", testRules)
		if (s == nil) == (err == nil) {
			t.Errorf("%+v, %v", s, err)
		}
		for _, o := range overridesOf(s) {
			if len(o.Files) == 0 {
				t.Error("an override without files")
			}
		}
	})
}

// overridesOf returns the overrides of settings that may be nil.
func overridesOf(s *Settings) []Override {
	if s == nil {
		return nil
	}
	return s.Overrides
}
