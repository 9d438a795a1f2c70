package main

import (
	"os"
	"path/filepath"
)

// repository returns the root of the repository that the working directory lies
// in, and the working directory as the repository calls it: "" at its root,
// "web/src" below; both with slashes. Servers know files by such names. On one
// that says where it has put the repository, that is its root; elsewhere it is the
// nearest folder with a .git, or the working directory.
func repository() (root, below string) {
	dir, err := os.Getwd()
	if err != nil {
		return "", ""
	}
	for _, name := range []string{"GITHUB_WORKSPACE", "CI_PROJECT_DIR"} {
		if top := os.Getenv(name); top != "" {
			if below, err := filepath.Rel(resolved(top), resolved(dir)); err == nil && filepath.IsLocal(below) {
				return filepath.ToSlash(top), slashed(below)
			}
		}
	}
	for top := dir; ; top = filepath.Dir(top) {
		if _, err := os.Lstat(filepath.Join(top, ".git")); err == nil {
			below, _ := filepath.Rel(top, dir)
			return filepath.ToSlash(top), slashed(below)
		}
		if top == filepath.Dir(top) {
			return filepath.ToSlash(dir), ""
		}
	}
}

// resolved returns a path without links, or as it is if it leads nowhere.
func resolved(name string) string {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		return target
	}
	return name
}

// slashed returns a relative path with slashes, and "" for the same folder.
func slashed(below string) string {
	if below == "." {
		return ""
	}
	return filepath.ToSlash(below)
}
