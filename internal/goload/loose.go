package goload

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// A looseTree is source that the go command does not list.
type looseTree struct {
	top     string   // where imports are looked for
	files   []string // names of files that were found
	modules []string // folders of modules whose go.mod is of no use
	alone   string   // or a single file, already parsed
}

// loose adds the packages that the folders of a tree make up, and those of the
// tree that they import.
func (p *Program) loose(t looseTree) {
	std := lister{p.ctx, t.top, append(os.Environ(), "GO111MODULE=off", "GOFLAGS=", "GOWORK=off"), p.opts.Tags}
	p.exports.find = std.exports
	if t.alone != "" {
		p.specs = []*spec{{id: "command-line-arguments", path: "command-line-arguments", files: []string{t.alone}}}
		p.byID[p.specs[0].id] = p.specs[0]
		p.exports.want(append(p.files[t.alone].imports(), needed...)...)
		return
	}
	dirs := &folders{p: p, top: t.top, paths: map[string]string{}}
	for _, module := range t.modules {
		dirs.module(module)
		t.files = append(t.files, goFilesBelow(module)...)
	}
	for _, name := range t.files {
		dirs.add(filepath.Dir(name))
	}
	for i := 0; i < len(dirs.list); i++ { // grows meanwhile
		p.folder(dirs.list[i], dirs.paths[dirs.list[i]])
		if i == len(dirs.list)-1 {
			dirs.resolve(p.unresolved())
		}
	}
}

// needed are packages that fixes may import.
var needed = []string{"net/http", "net/url", "strings"}

// folder adds the packages of a folder: the plain one, that with its tests, and
// the tests in a package of their own.
func (p *Program) folder(dir, path string) {
	names := map[string][]string{} // of files, by name of the package
	tests := map[string][]string{}
	for _, name := range goFiles(dir) {
		if f := p.file(name); f != nil && f.packageName() != "" && p.matches(name) {
			by := names
			if f.isTest() {
				by = tests
			}
			by[f.packageName()] = append(by[f.packageName()], name)
		}
	}
	for _, pkg := range sortedKeys(names) {
		id := path
		if len(names) > 1 && pkg != mainName(names, dir) {
			id += " [" + pkg + "]"
		}
		for i, files := range p.programsOf(names[pkg]) {
			if i > 0 {
				id = path + " [" + p.shown(files[0]) + "]"
			}
			p.add(&spec{id: id, path: path}, files)
		}
	}
	p.folderTests(path, names, tests)
}

// programsOf returns the files of a package. If several have a main function,
// each of these is a program, together with the files that have none.
func (p *Program) programsOf(names []string) (list [][]string) {
	var shared []string
	for _, name := range names {
		if p.file(name).hasMain() {
			list = append(list, []string{name})
		} else {
			shared = append(shared, name)
		}
	}
	if len(list) < 2 {
		return [][]string{names}
	}
	for i := range list {
		list[i] = append(list[i], shared...)
	}
	return list
}

// folderTests adds the packages of a folder that hold tests.
func (p *Program) folderTests(path string, names, tests map[string][]string) {
	tested := path + " [" + path + ".test]"
	for _, pkg := range sortedKeys(tests) {
		of, isExternal := strings.CutSuffix(pkg, "_test")
		if !isExternal || names[pkg] != nil {
			p.add(&spec{id: tested, path: path, kind: withTests}, slices.Concat(names[pkg], tests[pkg]))
			continue
		}
		s := &spec{id: path + "_test", path: path + "_test", kind: external}
		if tests[of] != nil {
			s.imports = map[string]string{path: tested}
		}
		p.add(s, tests[pkg])
	}
}

// mainName returns the name of the package that an import of the folder means,
// if there are several: it is called like the folder, or else not main.
func mainName(names map[string][]string, dir string) string {
	if base := filepath.Base(dir); names[base] != nil {
		return base
	}
	keys := sortedKeys(names)
	slices.SortStableFunc(keys, func(a, b string) int {
		isMain := map[bool]int{true: 1}
		return cmp.Compare(isMain[a == "main"], isMain[b == "main"])
	})
	return keys[0]
}

// unresolved returns the paths that files import and that nothing provides, and
// asks for the export data of the standard library.
func (p *Program) unresolved() (paths []string) {
	set := map[string][]string{}
	var std []string
	for _, f := range p.files {
		if f == nil {
			continue
		}
		for _, path := range f.imports() {
			first, _, _ := strings.Cut(path, "/")
			if set[path] = nil; !strings.Contains(first, ".") {
				std = append(std, path)
			}
		}
	}
	p.exports.want(append(std, needed...)...)
	for _, path := range sortedKeys(set) {
		if p.byID[path] == nil && p.exports.files[path] == "" && path != "C" && path != "unsafe" {
			paths = append(paths, path)
		}
	}
	return paths
}

// goFiles returns the names of the Go files of a folder.
func goFiles(dir string) (names []string) {
	entries, _ := os.ReadDir(dir) // what is there is taken
	for _, e := range entries {
		if e.Type().IsRegular() && isGo(e.Name()) {
			names = append(names, filepath.Join(dir, e.Name()))
		}
	}
	return names
}

// isGo reports whether the go command would read a file of that name.
func isGo(name string) bool {
	return strings.HasSuffix(name, ".go") && !strings.HasPrefix(name, ".") && !strings.HasPrefix(name, "_")
}

// leftOut are folders that hold no packages of a module.
var leftOut = regexp.MustCompile(`^(vendor|node_modules|testdata|[._].*)$`)

// LeftOut reports whether the go command takes no folder of that name for one of
// a module's packages.
func LeftOut(name string) bool { return leftOut.MatchString(name) }

// goFilesBelow returns the Go files of a module.
func goFilesBelow(top string) (names []string) {
	_ = filepath.WalkDir(top, func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil // the walk that found the module has said so
		case e.IsDir():
			_, missing := os.Stat(filepath.Join(name, "go.mod"))
			if name != top && (LeftOut(e.Name()) || missing == nil) {
				return fs.SkipDir
			}
		case e.Type().IsRegular() && isGo(e.Name()):
			names = append(names, name)
		}
		return nil
	})
	return names
}

// sortedKeys returns the keys of a map in order.
func sortedKeys(m map[string][]string) (keys []string) {
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
