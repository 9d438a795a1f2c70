package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"maps"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/report"
	"github.com/seauthlint/seauthlint/internal/walk"
)

// A stored file is one that fixes may change, as it was when it was read.
type stored struct {
	name string
	info fs.FileInfo
	data []byte
}

// settle writes what the fixes changed, or keeps it as a patch, and keeps the
// findings of what the files then are.
func (c *check) settle(f *fixer, before, after state, file func(path string) stored) {
	now := before
	switch {
	case len(after.texts) == 0 || !c.diff && c.ctx.Err() != nil:
	case c.diff:
		c.changed(f, before, after)
	default:
		now = c.write(f, before, after, file)
		c.changed(f, before, now)
	}
	c.found(f, now)
}

// write writes the files that the fixes changed and returns the state that is
// stored then. Files that a fix changed together are written all, or none.
func (c *check) write(f *fixer, before, after state, file func(path string) stored) state {
	texts := map[string]string{}
	for _, paths := range together(after.texts, f.joined) {
		if err := c.writeAll(paths, after.texts, file); err != nil {
			c.failed(err.path, err.err)
			continue
		}
		for _, path := range paths {
			texts[path] = after.texts[path]
		}
	}
	switch len(texts) {
	case 0:
		return before
	case len(after.texts):
		return after
	}
	return f.scan(texts)
}

// together returns the paths of the changed files, grouped so that each fix
// changed files of one group only.
func together(changed map[string]string, joined [][]string) (groups [][]string) {
	for _, path := range slices.Sorted(maps.Keys(changed)) {
		groups = append(groups, []string{path})
	}
	for _, paths := range joined {
		var one []string
		groups = slices.DeleteFunc(groups, func(group []string) bool {
			touched := slices.ContainsFunc(group, func(path string) bool { return slices.Contains(paths, path) })
			if touched {
				one = append(one, group...)
			}
			return touched
		})
		slices.Sort(one)
		groups = append(groups, one)
	}
	return groups
}

// writeAll writes files that belong together. If one cannot be written, those
// before it get their old text back.
func (c *check) writeAll(paths []string, texts map[string]string, file func(path string) stored) *pathError {
	for i, path := range paths {
		old := file(path)
		err := c.replacer.File(old.name, old.info, old.data, []byte(texts[path]))
		if err == nil {
			continue
		}
		err = walk.Cause(err)
		if len(paths) > 1 {
			err = fmt.Errorf("%w; so are the files that must change with it: %s", left(err), others(paths, path))
		}
		for _, written := range paths[:i] {
			if back := c.restore(file(written), texts[written]); back != nil {
				err = errors.Join(err, fmt.Errorf("%s could not be given its old text back: %w", written, back))
			}
		}
		return &pathError{path, err}
	}
	return nil
}

// left says that a file is left as it is, unless the error says so.
func left(err error) error {
	const suffix = "left as it is"
	if strings.HasSuffix(err.Error(), suffix) {
		return err
	}
	return fmt.Errorf("%w; %s", err, suffix)
}

// others spells the paths without one of them.
func others(paths []string, path string) string {
	rest := slices.DeleteFunc(slices.Clone(paths), func(p string) bool { return p == path })
	return strings.Join(rest, ", ")
}

// restore gives a file that was just written its old text back.
func (c *check) restore(old stored, written string) error {
	info, err := os.Stat(old.name)
	if err != nil {
		return walk.Cause(err)
	}
	return c.replacer.File(old.name, info, []byte(written), old.data)
}

// found keeps the findings of a state.
func (c *check) found(f *fixer, v state) {
	texts := map[string]*report.Text{}
	source := func(path string) *report.Text {
		text, known := texts[path]
		if !known {
			text = c.source(f, v, path)
			texts[path] = text
		}
		return text
	}
	entries := c.located(v.findings, source)
	var suppressed []report.Entry
	if c.showSuppressed {
		suppressed = c.located(v.silenced, source)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.entries = append(c.entries, entries...)
	c.suppressed = append(c.suppressed, suppressed...)
	c.record(f, v)
}

// located returns the entries of findings.
func (c *check) located(list []fixes.Finding, source func(path string) *report.Text) (entries []report.Entry) {
	for _, f := range list {
		entries = append(entries, report.Locate(f, source, c.secrets))
	}
	return entries
}

// source returns the text of a path, or nil if there is none.
func (c *check) source(f *fixer, v state, path string) *report.Text {
	if text := c.text(f, v, path); text != "" {
		return report.NewText(text)
	}
	return nil
}

// text returns what a file holds in a state, or "" if that is not known.
func (c *check) text(f *fixer, v state, path string) string {
	if text, err := f.text(v, path); err == nil {
		return text
	}
	data, err := os.ReadFile(filepath.FromSlash(path))
	if err != nil {
		return ""
	}
	return string(data)
}

// changed keeps what the fixes did, or would do.
func (c *check) changed(f *fixer, before, after state) {
	var patches []patch
	for path, text := range after.texts {
		old, _ := f.original(path)
		name := strings.TrimLeft(path, "/") // no patch names the root of the file system
		if c.diff {
			patches = append(patches, patch{path, fixes.Diff("a/"+name, "b/"+name, old, text)})
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.files += len(after.texts)
	c.fixed += len(before.findings) - len(after.findings)
	c.patches = append(c.patches, patches...)
	for path, text := range after.texts {
		if v := userscriptVersion(path, text); v != "" {
			c.remarks = append(c.remarks, fmt.Sprintf("%s: raise @version %s, or installed copies will not update", report.ShowPath(path), v))
		}
	}
}
