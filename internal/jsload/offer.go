package jsload

import (
	"path/filepath"
	"strings"
)

// isOffered reports whether other packages may import a file: its package is not
// private and names it as what it offers.
func (r *resolver) isOffered(name string) bool {
	for dir := filepath.Dir(name); ; dir = filepath.Dir(dir) {
		if c := r.configOf(dir); c.isPackage {
			return r.offers(dir, c, name)
		}
		if r.isTop(dir) {
			return false
		}
	}
}

// offers reports whether a package offers a file.
func (r *resolver) offers(dir string, c *config, name string) bool {
	for _, path := range c.offers {
		if before, _, wild := strings.Cut(path, "*"); wild {
			if strings.HasPrefix(name, filepath.Join(dir, filepath.FromSlash(before))) {
				return true
			}
			continue
		}
		if path != "" && r.offered(dir, path) == name {
			return true
		}
	}
	return false
}

// offered returns the file that a package offers under a path: one that is there,
// or of one that is made when the package is published, its source.
func (r *resolver) offered(dir, path string) string {
	path = filepath.FromSlash(strings.TrimPrefix(path, "./"))
	if name := r.at(filepath.Join(dir, path)); name != "" {
		return name
	}
	_, rest, _ := strings.Cut(path, string(filepath.Separator)) // of dist/index.js
	for _, place := range []string{filepath.Join("src", rest), rest, filepath.Join("src", "index"), "index"} {
		if name := r.at(filepath.Join(dir, place)); rest != "" && name != "" {
			return name
		}
	}
	return ""
}
