// Package walk finds the files to scan and reads them.
//
// Folders are walked as git sees them: what .gitignore files and
// .git/info/exclude ignore is left out, and so are the folders of version
// control and of other people's code. As for git, patterns do not count for tracked
// files. Unlike git it reads no configuration of the user, so that a run finds
// the same on every machine. Links met on the way are not
// followed: what they point to is scanned where it lies.
package walk

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/bmatcuk/doublestar/v4"
)

// Options say what is walked and how. The zero value reads every file.
type Options struct {
	Match    func(name string) bool         // the names wanted; paths given as arguments are always
	Hashbang func(name string) bool         // of other names, those wanted if the file starts with #!
	Exclude  []string                       // globs of paths to leave out; without a slash, of names
	Leaves   func(name string) bool         // further files and folders to leave out, by the name that opens them
	NoIgnore bool                           // read no ignore files
	Jobs     int                            // files read and visited at the same time; at least one
	SkipDir  func(name string) bool         // the folders never entered, beside those that always are; not the roots
	Relevant func(f Found, src []byte) bool // the files wanted, by content
	Open     func(string) (File, error)     // os.Open, unless a test replaces it

	readDir func(string) ([]fs.DirEntry, error) // os.ReadDir, unless a test replaces it
}

// skipped are the folders that are never entered, unless given as an argument.
var skipped = []string{".git", "node_modules", "vendor"}

// CheckGlob returns an error if the glob is malformed.
func CheckGlob(glob string) error {
	if !doublestar.ValidatePattern(glob) {
		return fmt.Errorf("%q: %w", glob, doublestar.ErrBadPattern)
	}
	return nil
}

// Files visits the wanted files at and below the roots, each once, in no
// particular order and from several goroutines. What cannot be read is visited
// with an error, and the walk goes on. It returns early when ctx is done.
func Files(ctx context.Context, roots []string, opts Options, visit func(Source)) {
	peeks := opts.Open == nil && opts.Relevant != nil
	if opts.Open == nil {
		opts.Open = openFile
	}
	if opts.readDir == nil {
		opts.readDir = os.ReadDir
	}
	w := walker{ctx: ctx, opts: opts, visit: visit, peeks: peeks, found: make(chan Found, 256)}
	w.cwd, _ = os.Getwd()
	if len(roots) > 1 {
		w.seen = map[string]bool{}
	}
	var readers sync.WaitGroup
	for range max(1, opts.Jobs) {
		readers.Go(w.readAll)
	}
	for _, root := range roots {
		w.root(root)
	}
	close(w.found)
	readers.Wait()
}

// A walker finds files and hands them to its readers.
type walker struct {
	ctx   context.Context
	opts  Options
	visit func(Source)
	peeks bool // most files are looked at before they are read
	found chan Found
	cwd   string          // empty if it is not known: then paths stay as they are given
	seen  map[string]bool // real paths of the files found; nil if none can repeat

	// Of the root being walked:
	real    string // its path without links; only if seen is used
	name    string // as given
	below   string // what the names of its files start with
	shownAs string // and what reports show in place of that
	path    []string
	depth   int            // names of path that lead to the top of the repository
	tracked func() tracked // what git tracks of it; nil outside of one

	inIgnored bool // in an ignored folder that holds tracked files
	// path holds the names from the top of the repository, or else from the
	// root, to the entry being looked at.
}

// A Found file is still to be read.
type Found struct {
	Name string // opens the file
	Path string // names it in reports

	sniffs bool // it is wanted only if it starts with #!
}

// root walks one argument, following it if it is a link.
func (w *walker) root(name string) {
	info, err := os.Stat(name) // before it is cleaned, which makes a dot of ""
	if name != "" {
		name = filepath.Clean(name)
	}
	w.name = name
	w.below = ""
	if err == nil && w.seen != nil {
		w.real, err = realPath(name)
	}
	switch {
	case err != nil:
		w.fail(name, err)
	case info.IsDir():
		w.rootDir(name)
	case info.Mode().IsRegular():
		w.file(name, false)
	default:
		w.fail(name, errNotRegular)
	}
}

// errNotRegular is the error of a pipe or a device given as an argument.
var errNotRegular = errors.New("not a regular file")

// realPath returns the absolute path of a file without links.
func realPath(name string) (string, error) {
	abs, err := filepath.Abs(name)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(abs)
}

// rootDir walks a folder given as an argument.
func (w *walker) rootDir(name string) {
	var lists []ruleList
	w.path, w.depth, w.tracked, w.inIgnored = nil, 0, nil, false
	if abs, err := realPath(name); err == nil && !w.opts.NoIgnore {
		lists, w.path = w.outerRules(abs)
	}
	below, shownAs := child(name, ""), child(w.shown(name), "")
	w.below, w.shownAs = below, filepath.ToSlash(shownAs)
	w.dir(name, lists)
}

// dir walks a folder under the given rules.
func (w *walker) dir(name string, lists []ruleList) {
	if w.ctx.Err() != nil {
		return
	}
	entries, err := w.opts.readDir(name)
	if err != nil {
		w.fail(name, err) // and go on with the entries read so far
	}
	if !w.opts.NoIgnore {
		lists = w.innerRules(name, entries, lists)
	}
	for _, e := range entries {
		w.path = append(w.path, e.Name())
		w.entry(child(name, e.Name()), e, lists)
		w.path = w.path[:len(w.path)-1]
	}
}

// child returns the name of an entry of a folder, whose own name is clean.
func child(dir, name string) string {
	switch {
	case dir == ".":
		return name
	case os.IsPathSeparator(dir[len(dir)-1]):
		return dir + name
	}
	return dir + string(filepath.Separator) + name
}

// entry walks an entry of a folder if it is wanted.
func (w *walker) entry(name string, e fs.DirEntry, lists []ruleList) {
	switch {
	case e.IsDir():
		if !w.skips(e.Name()) && !w.ignored(lists, true) && !w.excluded(name) {
			depth, tracked, inIgnored := w.depth, w.tracked, w.inIgnored
			w.inIgnored = inIgnored || ignored(lists, w.path, true)
			w.dir(name, lists)
			w.depth, w.tracked, w.inIgnored = depth, tracked, inIgnored
		}
	case !e.Type().IsRegular():
	case w.opts.Match != nil && !w.opts.Match(e.Name()):
		if w.opts.Hashbang != nil && w.opts.Hashbang(e.Name()) && !w.ignored(lists, false) && !w.excluded(name) {
			w.file(name, true)
		}
	case !w.ignored(lists, false) && !w.excluded(name):
		w.file(name, false)
	}
}

// skips reports whether folders of that name are never entered.
func (w *walker) skips(name string) bool {
	return slices.Contains(skipped, name) || w.opts.SkipDir != nil && w.opts.SkipDir(name)
}

// excluded reports whether the options leave out what has that name.
func (w *walker) excluded(name string) bool {
	if w.opts.Leaves != nil && w.opts.Leaves(name) {
		return true
	}
	if len(w.opts.Exclude) == 0 {
		return false
	}
	shown := w.shown(name)
	return slices.ContainsFunc(w.opts.Exclude, func(glob string) bool {
		glob = strings.TrimSuffix(strings.TrimPrefix(glob, "./"), "/")
		text := shown
		if !strings.Contains(glob, "/") {
			text = path.Base(shown)
		}
		return doublestar.MatchUnvalidated(glob, text)
	})
}

// file hands a file to the readers, unless it was found before. One that sniffs is
// wanted only if it starts with #!.
func (w *walker) file(name string, sniffs bool) {
	if w.seen != nil {
		real := w.real
		if name != w.name {
			real = child(real, name[len(w.below):]) // no link lies in between
		}
		if w.seen[real] {
			return
		}
		w.seen[real] = true
	}
	select {
	case w.found <- Found{name, w.shown(name), sniffs}:
	case <-w.ctx.Done():
	}
}

// shown returns the path as reports show it: with slashes, and relative if it
// lies below the working directory.
func (w *walker) shown(name string) string {
	if rest, ok := strings.CutPrefix(name, w.below); ok && w.below != "" {
		return w.shownAs + filepath.ToSlash(rest)
	}
	if filepath.IsAbs(name) && w.cwd != "" {
		if rel, err := filepath.Rel(w.cwd, name); err == nil && filepath.IsLocal(rel) {
			name = rel
		}
	}
	return filepath.ToSlash(name)
}

// fail visits a path that could not be read.
func (w *walker) fail(name string, err error) {
	w.visit(Source{Name: name, Path: w.shown(name), Err: Cause(err)})
}
