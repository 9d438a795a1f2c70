package jsload

import (
	"cmp"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A config is what the files of a folder say of modules.
type config struct {
	isPackage  bool     // it has a package.json
	name, main string   // of the package
	workspaces bool     // packages lie below it
	offers     []string // what other packages may import of one that is published: paths; a * stands for any

	base  string              // the folder that specifiers may begin at, or ""
	paths map[string][]string // patterns of specifiers with the places they stand for, absolute; each with at most one *
}

// configOf returns what the files of a folder say.
func (r *resolver) configOf(dir string) *config {
	c := r.configs[dir]
	if c == nil {
		c = &config{}
		r.configs[dir] = c
		c.readPackage(filepath.Join(dir, "package.json"))
		for _, name := range []string{"tsconfig.json", "jsconfig.json"} {
			c.readPaths(filepath.Join(dir, name), 0)
		}
		if _, err := os.Stat(filepath.Join(dir, "pnpm-workspace.yaml")); err == nil {
			c.workspaces = true
		}
	}
	return c
}

// readPackage reads a package.json, if there is one.
func (c *config) readPackage(name string) {
	var p struct {
		Name       string
		Main       string
		Module     string
		Browser    json.RawMessage // a path, or paths by path
		Exports    json.RawMessage // likewise, by conditions too
		Private    bool
		Workspaces json.RawMessage
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return
	}
	c.isPackage = true
	if json.Unmarshal(data, &p) == nil {
		c.name, c.workspaces = p.Name, len(p.Workspaces) > 0
		c.main = cmp.Or(p.Main, p.Module)
		if !p.Private && p.Name != "" {
			c.offers = slices.Concat([]string{cmp.Or(p.Main, "index"), p.Module}, pathsIn(p.Browser), pathsIn(p.Exports))
		}
	}
}

// pathsIn returns the texts in a value.
func pathsIn(data json.RawMessage) (list []string) {
	var any struct {
		text string
		list []json.RawMessage
		dict map[string]json.RawMessage
	}
	switch {
	case json.Unmarshal(data, &any.text) == nil:
		return []string{any.text}
	case json.Unmarshal(data, &any.list) != nil && json.Unmarshal(data, &any.dict) != nil:
		return nil
	}
	for _, item := range slices.AppendSeq(any.list, maps.Values(any.dict)) {
		list = append(list, pathsIn(item)...)
	}
	return list
}

// maxExtends bounds how many files one extends another.
const maxExtends = 4

// readPaths reads the settings of the TypeScript compiler, which editors read for
// JavaScript too, and those that they extend. What a file says itself counts more.
func (c *config) readPaths(name string, depth int) {
	var t struct {
		Extends         string
		CompilerOptions struct {
			BaseURL string `json:"baseUrl"`
			Paths   map[string][]string
		}
	}
	data, err := os.ReadFile(name)
	if err != nil || json.Unmarshal(withoutComments(data), &t) != nil {
		return
	}
	dir := filepath.Dir(name)
	if base := t.CompilerOptions.BaseURL; base != "" && c.base == "" {
		c.base = filepath.Join(dir, base)
	}
	if c.paths == nil && len(t.CompilerOptions.Paths) > 0 {
		if t.CompilerOptions.BaseURL != "" {
			dir = filepath.Join(dir, t.CompilerOptions.BaseURL)
		}
		c.paths = map[string][]string{}
		for pattern, places := range t.CompilerOptions.Paths {
			for _, place := range places {
				c.paths[pattern] = append(c.paths[pattern], filepath.Join(dir, filepath.FromSlash(place)))
			}
		}
	}
	if strings.HasPrefix(t.Extends, ".") && depth < maxExtends {
		c.readPaths(filepath.Join(filepath.Dir(name), strings.TrimSuffix(t.Extends, ".json")+".json"), depth+1)
	}
}

// withoutComments returns JSON without comments and without the commas that end
// lists, both of which the TypeScript compiler takes.
func withoutComments(src []byte) []byte {
	var out []byte
	for i := 0; i < len(src); i++ {
		rest := string(src[i:min(len(src), i+2)])
		switch {
		case src[i] == '"':
			end := i + 1
			for end < len(src) && src[end] != '"' {
				if src[end] == '\\' {
					end++
				}
				end++
			}
			end = min(end+1, len(src))
			out = append(out, src[i:end]...)
			i = end - 1
		case rest == "//":
			for i+1 < len(src) && src[i+1] != '\n' {
				i++
			}
		case rest == "/*":
			end := strings.Index(string(src[i+2:]), "*/")
			if end < 0 {
				return out
			}
			i += end + 3
		case src[i] == '}' || src[i] == ']':
			trimmed := strings.TrimRight(string(out), " \t\r\n")
			out = append([]byte(strings.TrimSuffix(trimmed, ",")), src[i])
		default:
			out = append(out, src[i])
		}
	}
	return out
}
