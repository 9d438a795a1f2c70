package report

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// schemas are the schemas of the formats that are JSON.
var schemas = map[string]string{"sarif": "sarif-2.1.0.json", "gitlab": "gitlab-codequality.json", "rdjson": "rdjson.json"}

// schemaError returns what a schema says about a document.
func schemaError(t testing.TB, name, document string) error {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat() // uri, date-time, …
	schema, err := c.Compile(filepath.Join("..", "..", "testdata", "formats", "schemas", name))
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(document))
	if err != nil {
		t.Fatal(err)
	}
	return schema.Validate(value)
}

func TestSchemas(t *testing.T) {
	for format, name := range schemas {
		for kind, r := range map[string]*Report{"plain": sampleReport(false), "secrets": sampleReport(true), "none": {Version: "(devel)"}} {
			t.Run(format+" "+kind, func(t *testing.T) {
				if err := schemaError(t, name, written(t, format, r)); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

// So must the reports of the example tree.
func TestSchemasOfTree(t *testing.T) {
	for format, name := range schemas {
		text, err := os.ReadFile(filepath.Join("..", "..", "testdata", "formats", "report."+format))
		if err != nil {
			t.Fatal(err)
		}
		if err := schemaError(t, name, string(text)); err != nil {
			t.Error(err)
		}
	}
}

// A schema that objects to nothing would prove nothing.
func TestSchemasObject(t *testing.T) {
	for _, test := range []struct{ format, old, new string }{
		{"sarif", `"startLine": 2`, `"startLine": 0`},
		{"sarif", `"snippet": {`, `"snippets": {`},
		{"sarif", `"level": "error"`, `"level": "fatal"`},
		{"sarif", `"columnKind": "utf16CodeUnits"`, `"columnKind": "bytes"`},
		{"sarif", `"executionSuccessful": false`, `"successful": false`},
		{"sarif", `"uri": "web`, `"uri": "web\\`},
		{"gitlab", `"severity": "major"`, `"severity": "error"`},
		{"gitlab", `"path": "web`, `"path": "/web`},
		{"rdjson", `"severity": "ERROR"`, `"severity": "error"`},
		{"rdjson", `"line": 2`, `"line": 0`},
	} {
		t.Run(test.format+" "+test.new, func(t *testing.T) {
			text := written(t, test.format, sampleReport(false))
			changed := strings.Replace(text, test.old, test.new, 1)
			if changed == text {
				t.Fatalf("there is no %s", test.old)
			}
			if schemaError(t, schemas[test.format], changed) == nil {
				t.Error("the schema does not object")
			}
		})
	}
}

// GitHub wants these, and no longer ones.
func TestSARIFRules(t *testing.T) {
	for _, r := range sarifRules(seapi.Rules) {
		for what, text := range map[string]string{"shortDescription": r.Short.Text, "fullDescription": r.Full.Text} {
			if text == "" || len(text) > 1024 || !strings.HasSuffix(text, ".") {
				t.Errorf("%s: %s is %q", r.ID, what, text)
			}
		}
		if len(r.ID) > 255 || len(r.Name) > 255 || r.Help.Text == "" || r.Help.Markdown == "" || len(r.Properties.Tags) > 10 {
			t.Errorf("%s: %+v", r.ID, r)
		}
		hasToken := strings.Contains(r.Full.Text, "token")
		if p := r.Properties; p.SecuritySeverity != "" && !hasToken || (p.SecuritySeverity == "") == (p.ProblemSeverity == "") {
			t.Errorf("%s: %+v", r.ID, p)
		}
	}
}

func TestArtifact(t *testing.T) {
	for _, test := range []struct{ below, path, uri, base string }{
		{"", "a/b.js", "a/b.js", sourceRoot},
		{"web", "a b.js", "web/a%20b.js", sourceRoot},
		{"web", "../c.js", "c.js", sourceRoot},
		{"", "../c.js", "../c.js", sourceRoot},
		{"", "a:b.js", "a%3Ab.js", sourceRoot},
		{"", "é/100%#?.js", "%C3%A9/100%25%23%3F.js", sourceRoot},
		{"", "\xff.js", "%FF.js", sourceRoot},
		{"web", "/tmp/a b.js", "file:///tmp/a%20b.js", ""},
		{"web", "C:/a.js", "file:///C%3A/a.js", ""},
		{"web", "/repo/a.js", "a.js", sourceRoot},
		{"", "/repository/a.js", "file:///repository/a.js", ""},
		{"", "<stdin>", "%3Cstdin%3E", sourceRoot},
	} {
		got := (&Report{Root: "/repo", Below: test.below}).artifact(test.path)
		if got.URI != test.uri || got.BaseID != test.base {
			t.Errorf("%s in %q: got %+v", test.path, test.below, got)
		}
	}
}

func TestLinkedMessage(t *testing.T) {
	related := []sarifLocation{{Message: &sarifMessage{Text: "Sent here."}}}
	for _, test := range []struct {
		message string
		related []sarifLocation
		want    string
	}{
		{"key in the URL", nil, "key in the URL."},
		{"key in the URL", related, "key in the URL ([sent here](1))."},
		{`a[0] \ b`, nil, `a\[0\] \\ b.`},
	} {
		if got := linked(test.message, test.related); got != test.want {
			t.Errorf("got %s, want %s", got, test.want)
		}
	}
}
