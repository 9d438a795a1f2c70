package gclplugin

import (
	"os"
	"strings"
	"testing"
)

// readYAML returns the values of a file as they are spelled, by their keys:
// "issues.uniq-by-line". Items of a list share the key of the list. It reads what
// the configurations of this repository need, and fails for other lines.
func readYAML(t *testing.T, name string) map[string][]string {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	values := map[string][]string{}
	var above []yamlKey
	for line := range strings.Lines(string(src)) {
		text := strings.TrimLeft(line, " ")
		indent := len(line) - len(text)
		text = strings.TrimSpace(text)
		if text == "" || text[0] == '#' {
			continue
		}
		for strings.HasPrefix(text, "- ") {
			text, indent = text[2:], indent+2
		}
		for len(above) > 0 && above[len(above)-1].indent >= indent {
			above = above[:len(above)-1]
		}
		if key, value, ok := cutKey(text); ok {
			above = append(above, yamlKey{key, indent})
			text = value
		}
		if text != "" {
			values[path(t, above, line)] = append(values[path(t, above, line)], text)
		}
	}
	return values
}

type yamlKey struct {
	name   string
	indent int
}

// cutKey splits "key: value" and "key:", whose value is empty.
func cutKey(text string) (key, value string, ok bool) {
	if key, ok := strings.CutSuffix(text, ":"); ok {
		return key, "", true
	}
	return strings.Cut(text, ": ")
}

func path(t *testing.T, keys []yamlKey, line string) string {
	t.Helper()
	if len(keys) == 0 || strings.ContainsAny(line, "&*|>{}\t") {
		t.Fatalf("cannot read %q", line)
	}
	var names []string
	for _, k := range keys {
		names = append(names, k.name)
	}
	return strings.Join(names, ".")
}
