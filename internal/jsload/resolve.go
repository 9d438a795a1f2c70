package jsload

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/jsscan"
)

// extensions are those that a specifier may leave out, in the order of trial.
var extensions = []string{".js", ".ts", ".tsx", ".jsx", ".mjs", ".cjs", ".mts", ".cts", ".vue", ".svelte"}

// sources are the extensions of what compiles to a file with another one.
var sources = map[string][]string{
	".js": {".ts", ".tsx", ".jsx"}, ".mjs": {".mts"}, ".cjs": {".cts"}, ".jsx": {".tsx"},
}

// A resolver finds the files that specifiers stand for.
type resolver struct {
	known   map[string]bool // files that were found
	stats   map[string]byte // what other names stand for: 'f' a file, 'd' a folder
	configs map[string]*config
	repos   map[string]*repository
	tails   map[string][]string // files found, by the last two elements of their paths
	bases   map[string][]string // and by the last one

	packages map[string]string // folders, by the names of the packages in them
}

// newResolver returns a resolver that knows the given files.
func newResolver(found []string) *resolver {
	r := &resolver{known: make(map[string]bool, len(found)), stats: map[string]byte{}, configs: map[string]*config{}, repos: map[string]*repository{}, packages: map[string]string{}}
	for _, name := range found {
		r.known[name] = true
	}
	return r
}

// resolve returns the file that a reference leads to and how sure that is, or "".
// What lies in node_modules is other people's.
func (l *loader) resolve(from string, ref jsscan.Reference) (string, jsscan.LinkKind) {
	name, kind := "", ref.Kind
	switch spec := ref.Spec; ref.Kind {
	case jsscan.Require:
		name, kind = l.required(from, spec)
	case jsscan.Sibling:
		name = l.script(from, spec)
	default:
		if name = l.module(from, spec); name == "" && isPage(from) {
			name = l.script(from, spec)
		}
	}
	if foreign(name) {
		return "", kind
	}
	return l.source(from, name), kind
}

// source returns, for a file of TypeScript, the source of a compiled file that it
// names, if that lies beside it.
func (r *resolver) source(from, name string) string {
	if !strings.Contains(filepath.Ext(from), "ts") {
		return name
	}
	ext := filepath.Ext(name)
	for _, source := range sources[ext] {
		if other := r.file(strings.TrimSuffix(name, ext) + source); other != "" {
			return other
		}
	}
	return name
}

// foreign reports whether a file belongs to an installed package.
func foreign(name string) bool {
	return strings.Contains(filepath.ToSlash(name), "/node_modules/")
}

// module returns the file that the specifier of an import stands for.
func (r *resolver) module(from, spec string) string {
	spec, _, _ = strings.Cut(spec, "?") // as bundlers' loaders have it
	dir := filepath.Dir(from)
	switch {
	case spec == "" || strings.Contains(spec, ":") || strings.HasPrefix(spec, "!"):
		return ""
	case isRelative(spec):
		return r.at(filepath.Join(dir, filepath.FromSlash(spec)))
	case strings.HasPrefix(spec, "/"):
		return ""
	}
	return r.aliased(dir, spec)
}

// isRelative reports whether a specifier is relative to the file that has it.
func isRelative(spec string) bool {
	return spec == "." || spec == ".." || strings.HasPrefix(spec, "./") || strings.HasPrefix(spec, "../")
}

// script returns the file that a page or a worker names. A query keeps browsers
// from taking an old copy, and the root of a server is a folder of the tree.
func (r *resolver) script(from, spec string) string {
	spec, _, _ = strings.Cut(spec, "?")
	spec, _, _ = strings.Cut(spec, "#")
	if spec == "" || strings.Contains(spec, ":") || strings.HasPrefix(spec, "//") {
		return ""
	}
	dir := filepath.Dir(from)
	if !strings.HasPrefix(spec, "/") {
		return r.file(filepath.Join(dir, filepath.FromSlash(spec)))
	}
	for ; ; dir = filepath.Dir(dir) {
		for _, public := range []string{"", "public", "static"} {
			if name := r.file(filepath.Join(dir, public, filepath.FromSlash(spec))); name != "" {
				return name
			}
		}
		if r.isTop(dir) {
			return ""
		}
	}
}

// isTop reports whether nothing above a folder belongs to its project.
func (r *resolver) isTop(dir string) bool {
	return dir == filepath.Dir(dir) || r.stat(filepath.Join(dir, ".git")) != 0
}

// at returns the file of a module at a place: the file itself, one whose
// extension is left out, one that compiles to it, or that of a folder.
func (r *resolver) at(place string) string {
	if name := r.file(place); name != "" {
		return name
	}
	ext := filepath.Ext(place)
	for _, source := range sources[ext] {
		if name := r.file(strings.TrimSuffix(place, ext) + source); name != "" {
			return name
		}
	}
	if name := r.extended(place); name != "" {
		return name
	}
	if r.stat(place) != 'd' {
		return ""
	}
	if main := r.configOf(place).main; main != "" {
		if name := cmp.Or(r.file(filepath.Join(place, main)), r.extended(filepath.Join(place, main)), r.extended(filepath.Join(place, main, "index"))); name != "" {
			return name
		}
	}
	return r.extended(filepath.Join(place, "index"))
}

// extended returns the file of a place whose extension is left out.
func (r *resolver) extended(place string) string {
	for _, ext := range extensions {
		if name := r.file(place + ext); name != "" {
			return name
		}
	}
	return ""
}

// file returns the name if there is a script of that name.
func (r *resolver) file(name string) string {
	if r.known[name] || slices.Contains(extensions, strings.ToLower(filepath.Ext(name))) && r.stat(name) == 'f' {
		return name
	}
	return ""
}

// stat tells what a name stands for.
func (r *resolver) stat(name string) byte {
	kind, asked := r.stats[name]
	if !asked {
		if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
			kind = 'f'
		} else if err == nil && info.IsDir() {
			kind = 'd'
		}
		r.stats[name] = kind
	}
	return kind
}
