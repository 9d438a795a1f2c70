package e2e

import (
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
)

// scripts is the folder of the lock file and of what Node runs for the tests.
const scripts = "node"

// Libraries installs the packages of the lock file, once for all tests and
// runs, and returns the folder that holds node_modules.
var Libraries = sync.OnceValues(func() (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	h := sha256.New()
	for _, name := range manifest {
		text, err := os.ReadFile(filepath.Join(scripts, name))
		if err != nil {
			return "", err
		}
		h.Write(text)
	}
	dir := filepath.Join(cache, "seauthlint-e2e", fmt.Sprintf("%x", h.Sum(nil)[:8]))
	if installed(dir) {
		return dir, nil
	}
	return dir, install(dir)
})

// manifest names the files that npm needs.
var manifest = []string{"package.json", "package-lock.json", ".npmrc"}

// install fills a folder beside the wanted one and renames it, so that an
// interrupted installation leaves nothing behind that looks whole.
func install(dir string) error {
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return err
	}
	tmp, err := os.MkdirTemp(filepath.Dir(dir), "install")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	for _, name := range manifest {
		text, err := os.ReadFile(filepath.Join(scripts, name))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(tmp, name), text, 0o644); err != nil {
			return err
		}
	}
	if err := npm(tmp); err != nil {
		if err = npm(tmp); err != nil { // registries have bad moments
			return err
		}
	}
	if err := os.Rename(tmp, dir); err != nil && !installed(dir) { // another process may have been faster
		return err
	}
	return nil
}

// installed reports whether a folder holds the libraries.
func installed(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "node_modules"))
	return err == nil
}

// npm installs what the lock file says.
func npm(dir string) error {
	c := exec.Command("npm", "ci")
	c.Dir = dir
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("npm ci: %w\n%s", err, out)
	}
	return nil
}
