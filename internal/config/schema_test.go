package config

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/seauthlint/seauthlint/internal/seapi"
	"go.yaml.in/yaml/v3"
)

var update = flag.Bool("update", false, "write the rules of the schema")

// schemaFile is the schema that editors read.
var schemaFile = filepath.Join("..", "..", "seauthlint.schema.json")

// readSchema returns the schema as JSON.
func readSchema(t *testing.T) map[string]any {
	t.Helper()
	src, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	var schema map[string]any
	if err := json.Unmarshal(src, &schema); err != nil {
		t.Fatal(err)
	}
	return schema
}

// The schema names the rules that there are.
func TestSchemaRules(t *testing.T) {
	if *update {
		updateRules(t)
	}
	var got []string
	rule := readSchema(t)["definitions"].(map[string]any)["rule"].(map[string]any)
	for _, v := range rule["enum"].([]any) {
		got = append(got, v.(string))
	}
	if diff := cmp.Diff(seapi.RuleNames(seapi.Rules), got); diff != "" {
		t.Errorf("seauthlint.schema.json differs (-rules +schema), -update writes it:\n%s", diff)
	}
}

// updateRules writes the rules into the schema.
func updateRules(t *testing.T) {
	src, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	names, err := json.Marshal(seapi.RuleNames(seapi.Rules))
	if err != nil {
		t.Fatal(err)
	}
	const key = `or all.",
      "enum": `
	at := bytes.Index(src, []byte(key))
	if at < 0 {
		t.Fatal("no place for the rules")
	}
	at += len(key)
	end := at + bytes.IndexByte(src[at:], ']') + 1
	if err := os.WriteFile(schemaFile, slices.Concat(src[:at], names, src[end:]), 0o666); err != nil {
		t.Fatal(err)
	}
}

// The schema has the keys that there are.
func TestSchemaKeys(t *testing.T) {
	schema := readSchema(t)
	override := schema["definitions"].(map[string]any)["override"].(map[string]any)
	for _, test := range []struct {
		schema map[string]any
		fields []field
	}{{schema, fields(new(Settings))}, {override, overrideFields(new(Override))}} {
		var got, want []string
		for name, value := range test.schema["properties"].(map[string]any) {
			got = append(got, name)
			if value.(map[string]any)["description"] == nil {
				t.Errorf("%s has no description", name)
			}
		}
		for _, f := range test.fields {
			want = append(want, f.name)
		}
		slices.Sort(got)
		slices.Sort(want)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("keys differ (-read +schema):\n%s", diff)
		}
	}
}

// The schema and the reader agree about every document of the table, except for
// what a schema cannot say.
func TestSchemaAgrees(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		src  string
		good bool
	}{
		{"", true}, {"{}", true}, {"hosts:", true}, {"select: ~", true}, {"overrides:", true}, {"globals:", true}, {"fail-on:", true}, {"baseline:", true}, {"exclude:", true},
		{"hosts: [api.example.com, api.example.com:8443]", true},
		{"hosts: []", true},
		{"select: [SE001, SE0, SE10, query-key, all]", true},
		{"ignore: [SE006]", true},
		{"globals: {seApiUrl: 'https://api.stackexchange.com/2.3', $a._b.c1: x}", true},
		{"exclude: [dist, 'src/**/*.js', './a', '..x']", true},
		{"fail-on: never", true},
		{"baseline: a/b.json", true},
		{"overrides: [{files: [a]}]", true},
		{"overrides: [{files: [a], select: [], ignore: [SE001]}, {files: ['*.js'], ignore: }]", true},
		{"x: &x [SE001]\nselect: *x", false},

		{"host: [a]", false}, {"hosts: a", false}, {"hosts: [1]", false}, {"hosts: [~]", false}, {"hosts: {a: b}", false}, {"hosts: ['']", false},
		{"hosts: ['https://a/']", false}, {"hosts: ['a b']", false}, {"hosts: true", false},
		{"select: [SE999]", false}, {"select: [se001]", false}, {"select: SE001", false}, {"ignore: [SE]", false}, {"ignore: [[SE001]]", false}, {"select: [ALL]", false},
		{"globals: [a]", false}, {"globals: {a-b: x}", false}, {"globals: {a: ''}", false}, {"globals: {a: 1}", false}, {"globals: {a: }", false}, {"globals: {1: x}", false},
		{"globals: {a.: x}", false}, {"globals: {'': x}", false}, {"globals: {a: {b: c}}", false},
		{"exclude: [/a]", false}, {"exclude: [../a]", false}, {"exclude: [..]", false}, {"exclude: ['']", false}, {"exclude: dist", false},
		{"fail-on: fatal", false}, {"fail-on: [note]", false}, {"fail-on: no", false}, {"fail-on: Error", false},
		{"baseline: ''", false}, {"baseline: [a]", false}, {"baseline: 1", false},
		{"overrides: {files: [a]}", false}, {"overrides: [{}]", false}, {"overrides: [{files: []}]", false}, {"overrides: [{files: a}]", false}, {"overrides: [{files: }]", false},
		{"overrides: [{ignore: [SE001]}]", false}, {"overrides: [{files: [a], hosts: [b]}]", false}, {"overrides: [a]", false}, {"overrides: [~]", false},
		{"overrides: [{files: [a], ignore: [x]}]", false}, {"overrides: [{files: [/a]}]", false},
		{"[]", false}, {"a", false}, {"1", false},
	} {
		t.Run(test.src, func(t *testing.T) {
			var doc any
			if err := yaml.Unmarshal([]byte(test.src), &doc); err != nil {
				t.Fatal(err)
			}
			_, err := Parse([]byte(test.src), "x.yml", seapi.RuleNames(seapi.Rules))
			if got := err == nil; got != test.good {
				t.Errorf("the reader says %v", err)
			}
			err = schema.Validate(asJSON(doc))
			if got := err == nil; got != test.good {
				t.Errorf("the schema says %v", err)
			}
		})
	}
	for _, src := range []string{"exclude: ['[']", "hosts: []\nhosts: []", "{}\n---\n{}"} {
		if _, err := Parse([]byte(src), "x.yml", nil); err == nil {
			t.Errorf("%q was read", src)
		}
	}
}

// asJSON converts mappings, whose keys need not be texts, to those of JSON.
func asJSON(v any) any {
	switch v := v.(type) {
	case map[any]any:
		return map[string]any{"": nil} // no schema of ours has it
	case map[string]any:
		for key, value := range v {
			v[key] = asJSON(value)
		}
	case []any:
		for i, item := range v {
			v[i] = asJSON(item)
		}
	}
	return v
}
