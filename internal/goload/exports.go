package goload

import (
	"fmt"
	"go/token"
	"go/types"
	"os"
	"regexp"
	"strings"

	"golang.org/x/tools/go/gcexportdata"
)

// exports are the packages from elsewhere: what the compiler exported of them.
type exports struct {
	files map[string]string                       // of export data, by id
	find  func(paths ...string) map[string]string // finds the files of further packages; nil if that is impossible
	types map[string]*types.Package               // by path
	fakes map[string]*types.Package
	tried map[string]bool // asked find for
}

// newExports returns an empty set.
func newExports() *exports {
	return &exports{
		files: map[string]string{}, types: map[string]*types.Package{},
		fakes: map[string]*types.Package{}, tried: map[string]bool{},
	}
}

// load returns the package of an import path, whose id may be another one.
func (x *exports) load(fset *token.FileSet, id, path string) (*types.Package, error) {
	if id == "" {
		id = path
	}
	pkgPath, _, _ := strings.Cut(id, " ")
	if pkg := x.types[pkgPath]; pkg != nil && pkg.Complete() {
		return pkg, nil
	}
	if x.files[id] == "" {
		x.want(path)
		id = path
	}
	if x.files[id] == "" {
		return nil, fmt.Errorf("package %q is missing", path)
	}
	return x.read(fset, x.files[id], pkgPath)
}

// read reads a file of export data.
func (x *exports) read(fset *token.FileSet, file, path string) (*types.Package, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r, err := gcexportdata.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("package %q: %w", path, err)
	}
	return gcexportdata.Read(r, fset, x.types, path)
}

// want looks for the export data of packages that nobody has asked for yet.
func (x *exports) want(paths ...string) {
	var fresh []string
	for _, path := range paths {
		if x.files[path] == "" && !x.tried[path] {
			x.tried[path] = true
			fresh = append(fresh, path)
		}
	}
	if len(fresh) == 0 || x.find == nil {
		return
	}
	for path, file := range x.find(fresh...) {
		x.files[path] = file
	}
}

// fake returns an empty package in place of a missing one. The name is the one
// of the names in use that its path suggests.
func (x *exports) fake(path string, used func() map[string]bool) *types.Package {
	if x.fakes[path] == nil {
		names := suggestedNames(path)
		name := names[0]
		set := used()
		for i := len(names) - 1; i >= 0; i-- {
			if set[names[i]] {
				name = names[i]
			}
		}
		pkg := types.NewPackage(path, name)
		pkg.MarkComplete()
		x.fakes[path] = pkg
	}
	return x.fakes[path]
}

// majorVersion is the last element of the path of a module's second version, or
// later.
var majorVersion = regexp.MustCompile(`^v[0-9]+$`)

// suggestedNames returns the names that a package of this path may have, the
// most likely one first.
func suggestedNames(path string) []string {
	parts := strings.Split(strings.TrimSuffix(path, "/"), "/")
	last := parts[len(parts)-1]
	if majorVersion.MatchString(last) && len(parts) > 1 {
		last = parts[len(parts)-2]
	}
	if base, v, ok := strings.Cut(last, ".v"); ok && majorVersion.MatchString("v"+v) {
		last = base
	}
	names := []string{last, strings.ReplaceAll(last, "-", "_"), strings.ReplaceAll(last, "-", "")}
	names = append(names, strings.FieldsFunc(last, func(r rune) bool { return r == '-' || r == '.' || r == '_' })...)
	for _, affix := range []string{"go", "golang"} {
		name := strings.TrimPrefix(strings.TrimSuffix(last, affix), affix)
		names = append(names, strings.Trim(name, "-._"))
	}
	return names
}
