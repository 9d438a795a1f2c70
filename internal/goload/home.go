package goload

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/mod/modfile"
)

// A home is what a file is part of: a workspace, a module, or a tree of folders
// that no go.mod describes. Its files make up one program.
type home struct {
	dir     string   // of go.work or go.mod, or the top of the tree
	file    string   // go.work or go.mod; empty for a tree
	members []string // the folders of the modules
}

// A homes finds homes, and looks at each folder once.
type homes struct {
	opts    *Options
	modules map[string]string // nearest folder at or above that holds a go.mod; "" if none does
	found   map[string]*home  // by folder of the module
	problem func(path string, err error)
}

// of returns the home of a folder.
func (h *homes) of(dir string) *home {
	module := h.nearest(dir, "go.mod", h.modules)
	key := module
	if module == "" {
		key = h.treeTop(dir)
	}
	if h.found[key] == nil {
		h.found[key] = h.make(module, key)
	}
	return h.found[key]
}

// make returns a new home, or the known one of the workspace that the module is
// part of.
func (h *homes) make(module, top string) *home {
	if module == "" {
		return &home{dir: top}
	}
	if members, work := h.workspace(module); slices.Contains(members, module) {
		for _, other := range h.found {
			if other.file == work {
				return other
			}
		}
		return &home{filepath.Dir(work), work, members}
	}
	return &home{module, filepath.Join(module, "go.mod"), []string{module}}
}

// workspace returns the folders of the modules of the workspace around a module,
// and its go.work. GOWORK names another one, as for the go command, or none.
func (h *homes) workspace(module string) (members []string, file string) {
	file = os.Getenv("GOWORK")
	if file == "off" {
		return nil, ""
	}
	if file == "" {
		dir := h.nearest(module, "go.work", map[string]string{})
		if dir == "" {
			return nil, ""
		}
		file = filepath.Join(dir, "go.work")
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, ""
	}
	work, err := modfile.ParseWork(filepath.Base(file), text, nil)
	if err != nil {
		h.problem(file, modError(err))
		return nil, ""
	}
	for _, use := range work.Use {
		dir := filepath.FromSlash(use.Path)
		if !filepath.IsAbs(dir) {
			dir = filepath.Join(filepath.Dir(file), dir)
		}
		members = append(members, filepath.Clean(dir))
	}
	return members, file
}

// nearest returns the nearest folder at or above dir that holds a file of that
// name, or "".
func (h *homes) nearest(dir, name string, known map[string]string) string {
	if found, ok := known[dir]; ok {
		return found
	}
	found := ""
	if info, err := os.Stat(filepath.Join(dir, name)); err == nil && info.Mode().IsRegular() {
		found = dir
	} else if parent := filepath.Dir(dir); parent != dir {
		found = h.nearest(parent, name, known)
	}
	known[dir] = found
	return found
}

// treeTop returns the folder that imports are looked for in where there is no
// module: the top of the repository, or else the outermost argument around dir.
func (h *homes) treeTop(dir string) string {
	top := dir
	for at := dir; ; at = filepath.Dir(at) {
		if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil {
			return at
		}
		if slices.Contains(h.opts.Roots, at) {
			top = at
		}
		if filepath.Dir(at) == at {
			return top
		}
	}
}

// importPath returns the import path of a folder, or its place in a tree without
// a module.
func (h *home) importPath(dir string) string {
	for _, module := range append(h.members, h.dir) {
		rel, err := filepath.Rel(module, dir)
		if err == nil && filepath.IsLocal(rel) {
			return path.Join(modulePath(module), filepath.ToSlash(rel))
		}
	}
	return filepath.ToSlash(dir)
}

// modulePath returns the path that the go.mod of a folder declares, or "".
func modulePath(dir string) string {
	text, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		return ""
	}
	return modfile.ModulePath(text)
}

// Folder returns the folder of an import path of the module or the workspace
// that the working directory lies in, and reports whether there is one.
func Folder(importPath string) (dir string, ok bool) {
	cwd, err := os.Getwd()
	if err != nil {
		return "", false
	}
	h := &homes{opts: &Options{}, modules: map[string]string{}, found: map[string]*home{}, problem: func(string, error) {}}
	for _, module := range h.of(cwd).members {
		rest, within := strings.CutPrefix(importPath+"/", modulePath(module)+"/")
		if dir = filepath.Join(module, filepath.FromSlash(rest)); within && modulePath(module) != "" {
			info, err := os.Stat(dir)
			return dir, err == nil && info.IsDir()
		}
	}
	return "", false
}
