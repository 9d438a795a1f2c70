package goload

import (
	"cmp"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// folders are the folders of a tree that are packages, and the paths that they
// are imported by.
type folders struct {
	p     *Program
	top   string
	list  []string
	paths map[string]string // by folder; its place below the top if nothing imports it
}

// module makes the folders of a module known by the paths that its go.mod gives
// them, even if the rest of it is broken.
func (d *folders) module(dir string) {
	if prefix := modulePath(dir); prefix != "" {
		for _, name := range goFilesBelow(dir) {
			at := filepath.Dir(name)
			if rel, err := filepath.Rel(dir, at); err == nil {
				d.paths[at] = path.Join(prefix, filepath.ToSlash(rel))
			}
		}
	}
}

// add adds a folder, unless it has been added.
func (d *folders) add(dir string) {
	if slices.Contains(d.list, dir) {
		return
	}
	d.list = append(d.list, dir)
	if d.paths[dir] == "" {
		rel, err := filepath.Rel(d.top, dir)
		if err != nil || rel == "." {
			rel = filepath.Base(dir)
		}
		d.paths[dir] = filepath.ToSlash(rel)
	}
}

// resolve adds the folders that import paths stand for. What the paths have in
// front of a folder's place in the tree is the same for the packages of one
// project: the front that explains most of them is believed, and no other.
func (d *folders) resolve(imports []string) {
	front, found := d.front(imports)
	for _, imported := range imports {
		dir := d.exact(imported)
		if rest, ok := strings.CutPrefix(imported+"/", front); dir == "" && found && ok {
			dir = d.folder(rest)
		}
		if dir == "" {
			continue
		}
		d.rename(dir, imported)
		d.add(dir)
	}
}

// exact returns the folder of an import path in a tree that is, or holds, a
// workspace of the time before modules; or "".
func (d *folders) exact(imported string) string {
	for _, src := range []string{"", "src"} {
		if dir := d.folder(path.Join(src, imported)); dir != "" {
			return dir
		}
	}
	if _, rest, ok := strings.Cut(filepath.ToSlash(d.top)+"/", "/src/"); ok {
		if rel, ok := strings.CutPrefix(imported+"/", rest); ok {
			return d.folder(rel)
		}
	}
	return ""
}

// front returns the beginning of the import paths that have their ends in the
// tree, or reports that there is none.
func (d *folders) front(imports []string) (front string, found bool) {
	votes := map[string]int{}
	for _, imported := range imports {
		parts := strings.Split(imported, "/")
		for i := 1; i <= len(parts); i++ {
			if i < len(parts) && d.folder(path.Join(parts[i:]...)) == "" {
				continue
			}
			if i < len(parts) || parts[i-1] == filepath.Base(d.top) {
				votes[strings.Join(parts[:i], "/")+"/"]++
			}
		}
	}
	var fronts []string
	for f := range votes {
		fronts = append(fronts, f)
	}
	slices.SortFunc(fronts, func(a, b string) int {
		named := func(f string) int {
			if path.Base(f) == filepath.Base(d.top) {
				return 1
			}
			return 0
		}
		return cmp.Or(cmp.Compare(votes[b], votes[a]), cmp.Compare(named(b), named(a)), cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	})
	if len(fronts) == 0 {
		return "", false
	}
	return fronts[0], true
}

// folder returns the folder of that place in the tree if it holds Go files, or "".
func (d *folders) folder(rel string) string {
	dir := filepath.Join(d.top, filepath.FromSlash(rel))
	if info, err := os.Stat(dir); err != nil || !info.IsDir() || len(goFiles(dir)) == 0 {
		return ""
	}
	return dir
}

// rename gives the packages of a folder the path that they are imported by.
func (d *folders) rename(dir, imported string) {
	old := d.paths[dir]
	d.paths[dir] = imported
	if old == "" || old == imported {
		return
	}
	for _, s := range d.p.specs {
		if s.path != old && s.path != old+"_test" {
			continue
		}
		delete(d.p.byID, s.id)
		s.path = imported + strings.TrimPrefix(s.path, old)
		s.id = strings.ReplaceAll(s.id, old, imported)
		if id, ok := s.imports[old]; ok {
			s.imports = map[string]string{imported: strings.ReplaceAll(id, old, imported)}
		}
		d.p.byID[s.id] = s
	}
}
