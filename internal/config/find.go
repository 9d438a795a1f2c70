package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Find returns the name of the file that holds for a folder: of the one in it, or
// in the nearest folder above it. The search ends at the top of a repository, and
// below the home directory; what lies there is nobody's project. It returns "" if
// there is none.
func Find(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	home, _ := os.UserHomeDir()
	for {
		name, err := in(dir)
		if name != "" || err != nil {
			return name, err
		}
		parent := filepath.Dir(dir)
		if isTop(dir) || dir == home || parent == home || parent == dir {
			return "", nil
		}
		dir = parent
	}
}

// isTop reports whether a folder is the top of a repository.
func isTop(dir string) bool {
	_, err := os.Lstat(filepath.Join(dir, ".git"))
	return err == nil
}

// FindTop returns the name of the file at the top of the repository that a folder
// lies in, or "" if there is none.
func FindTop(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	for {
		if isTop(dir) {
			return in(dir)
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", nil
		}
		dir = parent
	}
}

// in returns the name of the file in a folder, or "". Two of them are an error:
// one would be ignored.
func in(dir string) (found string, _ error) {
	for _, base := range Names {
		name := filepath.Join(dir, base)
		switch _, err := os.Stat(name); {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return "", err
		case found != "":
			return "", fmt.Errorf("both %s and %s are there: remove one", found, base)
		default:
			found = name
		}
	}
	return found, nil
}
