package walk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// outerRules returns the rules that apply to a folder from outside of it: those
// of the repository it lies in, if it lies in one. The path leads from the top
// of the repository to the folder.
func (w *walker) outerRules(dir string) (lists []ruleList, path []string) {
	top, names := repositoryTop(dir)
	if top == "" {
		return nil, nil
	}
	w.enterRepository(top, 0)
	lists = append(lists, ruleList{0, w.readRules(excludeFile(top))})
	for depth, name := range names {
		lists = append(lists, ruleList{depth, w.readRules(filepath.Join(top, ".gitignore"))})
		top = filepath.Join(top, name)
	}
	return lists, names
}

// innerRules adds the rules that a folder itself holds. A repository within
// another one stands alone. Outside of a repository patterns count only if the
// walk's root has some: several projects side by side, exported without their
// history, hold what git tracked of them.
func (w *walker) innerRules(dir string, entries []fs.DirEntry, lists []ruleList) []ruleList {
	has := func(file string) bool {
		return slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == file })
	}
	if has(".git") {
		w.enterRepository(dir, len(w.path))
		lists = []ruleList{{len(w.path), w.readRules(excludeFile(dir))}}
	}
	if has(".gitignore") && (len(lists) > 0 || dir == w.name) {
		rules := w.readRules(filepath.Join(dir, ".gitignore"))
		lists = append(slices.Clip(lists), ruleList{len(w.path), rules})
	}
	return lists
}

// enterRepository makes what git tracks of the repository at top known, once an
// ignored entry asks for it.
func (w *walker) enterRepository(top string, depth int) {
	w.depth, w.inIgnored = depth, false
	w.tracked = sync.OnceValue(func() tracked { return readTracked(top) })
}

// ignored reports whether the entry being looked at is ignored and git does not
// track it.
func (w *walker) ignored(lists []ruleList, dir bool) bool {
	if !w.inIgnored && !ignored(lists, w.path, dir) {
		return false
	}
	return w.tracked == nil || !w.tracked().holds(w.path[w.depth:])
}

// readRules reads an ignore file; a missing one has no rules. As for git, a
// link is not an ignore file.
func (w *walker) readRules(path string) *ruleSet {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !info.Mode().IsRegular() {
		return newRuleSet(nil)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		w.fail(path, err)
	}
	return newRuleSet(parseRules(string(text)))
}

// repositoryTop returns the nearest folder at or above dir that holds a
// repository, and the names that lead from there to dir. It is "" if there is
// none.
func repositoryTop(dir string) (top string, names []string) {
	for {
		if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
			slices.Reverse(names)
			return dir, names
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", nil
		}
		names = append(names, filepath.Base(dir))
		dir = parent
	}
}

// excludeFile returns the path of info/exclude of the repository at top. In a
// work tree of its own, .git is a file that names the folder.
func excludeFile(top string) string {
	git := gitFolder(top)
	if text, err := os.ReadFile(filepath.Join(git, "commondir")); err == nil {
		git = pointer(git, string(text))
	}
	return filepath.Join(git, "info", "exclude")
}

// gitFolder returns the folder of git's files for the work tree at top.
func gitFolder(top string) string {
	git := filepath.Join(top, ".git")
	if text, err := os.ReadFile(git); err == nil {
		git = pointer(top, strings.TrimPrefix(string(text), "gitdir:"))
	}
	return git
}

// pointer resolves a path that a file of git holds, relative to dir.
func pointer(dir, text string) string {
	path := filepath.FromSlash(strings.TrimSpace(text))
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(dir, path)
}
