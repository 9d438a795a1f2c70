package jsload

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"maps"
)

// aliased returns the file of a specifier that looks like that of an installed
// package: settings of the compiler give it a place, or it names a package of the
// tree.
func (r *resolver) aliased(dir, spec string) string {
	for ; ; dir = filepath.Dir(dir) {
		c := r.configOf(dir)
		if name := r.mapped(c, spec); name != "" {
			return name
		}
		if c.isPackage {
			if name := r.fromSource(dir, spec); name != "" {
				return name
			}
			r.note(dir, c)
		}
		if r.isTop(dir) {
			return r.packaged(spec)
		}
	}
}

// mapped returns the file that the settings of the compiler give a specifier.
func (r *resolver) mapped(c *config, spec string) string {
	patterns := slices.SortedFunc(maps.Keys(c.paths), func(x, y string) int {
		return len(y) - len(x) // the longest one counts
	})
	for _, pattern := range patterns {
		before, after, wild := strings.Cut(pattern, "*")
		if !wild && spec != pattern || wild && (!strings.HasPrefix(spec, before) || !strings.HasSuffix(spec, after) || len(spec) < len(before)+len(after)) {
			continue
		}
		star := strings.TrimSuffix(strings.TrimPrefix(spec, before), after)
		for _, place := range c.paths[pattern] {
			if name := r.at(strings.Replace(place, "*", star, 1)); name != "" {
				return name
			}
		}
	}
	if c.base != "" {
		return r.at(filepath.Join(c.base, filepath.FromSlash(spec)))
	}
	return ""
}

// sourceMarks are what bundlers take for the folder of a package's source. No
// installed package has such a name.
var sourceMarks = []string{"@/", "~/"}

// fromSource returns the file of a specifier that starts at the package's source.
func (r *resolver) fromSource(dir, spec string) string {
	for _, mark := range sourceMarks {
		if rest, ok := strings.CutPrefix(spec, mark); ok {
			if name := r.at(filepath.Join(dir, "src", filepath.FromSlash(rest))); name != "" {
				return name
			}
			return r.at(filepath.Join(dir, filepath.FromSlash(rest)))
		}
	}
	return ""
}

// note keeps where a package of the tree lies.
func (r *resolver) note(dir string, c *config) {
	if c.name != "" && r.packages[c.name] == "" {
		r.packages[c.name] = dir
	}
}

// packaged returns the file of a specifier that names a package of the tree: its
// own, or another one of the workspace that is known.
func (r *resolver) packaged(spec string) string {
	name, rest := spec, ""
	parts := strings.SplitN(spec, "/", 3)
	if strings.HasPrefix(spec, "@") && len(parts) > 2 {
		name, rest = parts[0]+"/"+parts[1], parts[2]
	} else if !strings.HasPrefix(spec, "@") {
		name, rest, _ = strings.Cut(spec, "/")
	}
	dir := r.packages[name]
	if dir == "" {
		return ""
	}
	if rest == "" {
		return r.mainOf(dir)
	}
	place := filepath.FromSlash(rest)
	return cmp.Or(r.at(filepath.Join(dir, place)), r.at(filepath.Join(dir, "src", place)))
}

// mainOf returns the file that stands for the package in a folder, or the source of
// one that is made when the package is built.
func (r *resolver) mainOf(dir string) string {
	if name := r.at(dir); name != "" {
		return name
	}
	return r.offered(dir, r.configOf(dir).main)
}
