// Package gitdiff tells which lines of a work tree differ from a revision. It asks
// git, whatever the user has configured.
package gitdiff

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"sync"
)

// Changes are what a work tree has that a revision has not. They are safe for
// concurrent use.
type Changes struct {
	top     string           // of the work tree, without links
	commit  string           // the revision
	files   map[string]Lines // by path from the top, with slashes
	tracked func() (map[string]bool, error)

	mu    sync.Mutex
	inner map[string]*Changes // of repositories within, by path from the top
}

// Since returns what changed in the work tree that holds a folder. The revision
// is whatever names a commit; "REV..." is where the current commit and REV
// parted.
func Since(dir, revision string) (*Changes, error) {
	top, err := git(dir, "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, err
	}
	c := &Changes{top: strings.TrimSuffix(top, "\n"), inner: map[string]*Changes{}}
	if c.commit, err = c.find(revision); err != nil {
		return nil, err
	}
	patch, err := git(c.top, "diff", "--unified=0", "-M", "--text", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative",
		"--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules=all", c.commit, "--")
	if err != nil {
		return nil, err
	}
	if c.files, err = parse(patch); err != nil {
		return nil, err
	}
	c.tracked = sync.OnceValues(c.list)
	return c, nil
}

// find returns the hash of the commit that a revision names.
func (c *Changes) find(revision string) (string, error) {
	name, parted := strings.CutSuffix(revision, "...")
	unknown := fmt.Errorf("%q is no revision of this repository (a shallow clone lacks older ones)", revision)
	if name == "" || strings.HasPrefix(name, "-") {
		return "", unknown
	}
	hash, err := git(c.top, "rev-parse", "--verify", "--quiet", name+"^{commit}")
	if err == nil && parted {
		hash, err = git(c.top, "merge-base", strings.TrimSpace(hash), "HEAD")
	}
	if err != nil {
		return "", unknown
	}
	return strings.TrimSpace(hash), nil
}

// list returns the files that git tracks.
func (c *Changes) list() (map[string]bool, error) {
	out, err := git(c.top, "ls-files", "-z")
	if err != nil {
		return nil, err
	}
	tracked := map[string]bool{}
	for name := range strings.SplitSeq(out, "\x00") {
		tracked[name] = true
	}
	return tracked, nil
}

// Of returns the lines of a file that changed: all if git does not track it. The
// name is absolute.
func (c *Changes) Of(name string) (Lines, error) {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real
	}
	rel, err := filepath.Rel(c.top, name)
	if err != nil || !filepath.IsLocal(rel) {
		return All, nil
	}
	rel = filepath.ToSlash(rel)
	if top := c.innerTop(rel); top != "" {
		return c.within(top).Of(name)
	}
	if lines, changed := c.files[rel]; changed {
		return lines, nil
	}
	tracked, err := c.tracked()
	if err != nil {
		return Lines{}, err
	}
	return Lines{all: !tracked[rel]}, nil
}

// innerTop returns the top of the outermost repository within the work tree that
// holds a file, or "".
func (c *Changes) innerTop(rel string) (found string) {
	for dir := path.Dir(rel); dir != "."; dir = path.Dir(dir) {
		if _, err := os.Lstat(filepath.Join(c.top, filepath.FromSlash(dir), ".git")); err == nil {
			found = dir
		}
	}
	return found
}

// within returns what changed in a submodule since the commit that it was at. Of
// one that was not there then, all is new.
func (c *Changes) within(top string) *Changes {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.inner[top] == nil {
		dir := filepath.Join(c.top, filepath.FromSlash(top))
		changes := &Changes{top: filepath.Join(dir, "none")} // no file lies there
		if commit, err := git(c.top, "rev-parse", "--verify", "--quiet", c.commit+":"+top); err == nil {
			if since, err := Since(dir, strings.TrimSpace(commit)); err == nil {
				changes = since
			}
		}
		c.inner[top] = changes
	}
	return c.inner[top]
}

// git runs git in a folder and returns what it prints. The error is what it says.
func git(dir string, args ...string) (string, error) {
	cmd := exec.Command("git", append([]string{"-c", "core.quotePath=false", "-c", "core.fsmonitor=false"}, args...)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if errors.Is(err, exec.ErrNotFound) {
		return "", errors.New("git is not installed")
	}
	if err != nil {
		said := strings.TrimPrefix(strings.TrimSpace(stderr.String()), "fatal: ")
		if said == "" {
			said = err.Error()
		}
		return "", fmt.Errorf("git: %s", said)
	}
	return string(out), nil
}
