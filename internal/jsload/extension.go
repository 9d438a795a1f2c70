package jsload

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// manifest is the file that describes an extension of a browser.
const manifest = "manifest.json"

// beside returns the scripts that an extension loads into the same place as a
// file, which is one of them: that of the page's visitor, or its own background.
func (l *loader) beside(name string) []string {
	for dir := filepath.Dir(name); ; dir = filepath.Dir(dir) {
		for _, group := range l.extension(dir) {
			if slices.Contains(group, name) {
				return group
			}
		}
		if l.isTop(dir) {
			return nil
		}
	}
}

// extension returns the groups of scripts of the extension in a folder.
func (l *loader) extension(dir string) [][]string {
	groups, known := l.extensions[dir]
	if known {
		return groups
	}
	var m struct {
		Content []struct {
			JS []string `json:"js"`
		} `json:"content_scripts"`
		Background struct {
			Scripts []string
		}
	}
	file := filepath.Join(dir, manifest)
	data, err := os.ReadFile(file)
	if err == nil && json.Unmarshal(withoutComments(data), &m) == nil {
		var content []string
		for _, c := range m.Content {
			content = append(content, c.JS...)
		}
		for _, list := range [][]string{content, m.Background.Scripts} {
			groups = append(groups, l.scripts(file, list))
		}
	}
	l.extensions[dir] = groups
	return groups
}

// scripts returns the files that a manifest names, each once.
func (l *loader) scripts(file string, list []string) (names []string) {
	for _, spec := range list {
		name := l.script(file, strings.TrimPrefix(spec, "/"))
		if name != "" && !foreign(name) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// joinBeside joins a file with the scripts that an extension loads beside it.
func (l *loader) joinBeside(n *node) (next []step) {
	for _, name := range l.beside(n.name) {
		other := l.look(name)
		if other != n && other.fits() && !other.Generated && l.join(n, other) {
			next = append(next, step{other, atTheEnd})
		}
	}
	return next
}

// meetBeside notes which scripts of extensions share their globals.
func (l *loader) meetBeside() {
	for _, groups := range l.extensions {
		for _, group := range groups {
			for _, from := range group {
				for _, to := range group {
					if a, b := l.nodes[from], l.nodes[to]; a != nil && b != nil && a != b {
						l.together[pair{a, b}] = true
					}
				}
			}
		}
	}
}
