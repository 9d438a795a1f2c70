package main

import (
	"os"
	"path/filepath"
)

// belowRepository returns the working directory as the repository calls it, with
// slashes: "" at its root, "web/src" below. Servers know files by such names. On
// one that says where it has put the repository, that is its root; elsewhere it
// is the nearest folder with a .git. Outside of a repository it returns "".
func belowRepository() string {
	dir, err := os.Getwd()
	if err != nil {
		return ""
	}
	dir = resolved(dir)
	for _, name := range []string{"GITHUB_WORKSPACE", "CI_PROJECT_DIR"} {
		if top := os.Getenv(name); top != "" {
			if below, err := filepath.Rel(resolved(top), dir); err == nil && filepath.IsLocal(below) {
				return slashed(below)
			}
		}
	}
	for top := dir; ; top = filepath.Dir(top) {
		if _, err := os.Lstat(filepath.Join(top, ".git")); err == nil {
			below, _ := filepath.Rel(top, dir)
			return slashed(below)
		}
		if top == filepath.Dir(top) {
			return ""
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
