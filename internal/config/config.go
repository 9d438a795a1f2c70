// Package config reads .seauthlint.yml, the file in which a project keeps its
// settings. What is wrong in it is an error with its place; no setting counts
// then.
package config

import (
	"fmt"
	"path/filepath"
	"slices"
)

// Names are what the file is called; the first one found is read.
var Names = []string{".seauthlint.yml", ".seauthlint.yaml"}

// Settings are what a file says. What it does not say is empty.
type Settings struct {
	File      string            // absolute name of the file; "" if there is none
	Hosts     []string          // API hosts beside the public ones
	Globals   map[string]string // texts of JavaScript's global variables and their properties
	Select    []string          // rules
	Ignore    []string          // rules
	Exclude   []string          // globs
	FailOn    string            // a level, or never
	Baseline  string            // a file, relative to the folder of this one
	Overrides []Override
}

// An Override holds for some files. The last one that names a file wins.
type Override struct {
	Files  []string // globs
	Select []string // the rules for them instead of the others; empty to change nothing
	Ignore []string // rules that do not count for them
}

// Levels are the values of fail-on.
var Levels = []string{"note", "warning", "error", "never"}

// An Error is what is wrong with a place of a file. A line or a column of 0 is not
// known.
type Error struct {
	File         string
	Line, Column int
	Text         string
}

// Error returns "file:line:column: text".
func (e *Error) Error() string {
	switch {
	case e.Line == 0:
		return e.File + ": " + e.Text
	case e.Column == 0:
		return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Text)
	}
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Text)
}

// Dir returns the folder at which the paths of the file begin.
func (s *Settings) Dir() string { return filepath.Dir(s.File) }

// BaselineFile returns the absolute name of the baseline, or "" if there is none.
func (s *Settings) BaselineFile() string {
	switch {
	case s.Baseline == "":
		return ""
	case filepath.IsAbs(s.Baseline):
		return s.Baseline
	}
	return filepath.Join(s.Dir(), filepath.FromSlash(s.Baseline))
}

// Excludes reports whether a file or a folder is to be left out of walks. The
// name is absolute.
func (s *Settings) Excludes(name string) bool { return s.anyNames(s.Exclude, name) }

// For returns the overrides that hold for a file, in their order. The name is
// absolute.
func (s *Settings) For(name string) (list []Override) {
	for _, o := range s.Overrides {
		if s.anyNames(o.Files, name) {
			list = append(list, o)
		}
	}
	return list
}

// anyNames reports whether one of the globs names a file.
func (s *Settings) anyNames(globs []string, name string) bool {
	if len(globs) == 0 {
		return false
	}
	rel, err := filepath.Rel(s.Dir(), name)
	if err != nil || !filepath.IsLocal(rel) {
		return false
	}
	return slices.ContainsFunc(globs, func(glob string) bool { return covers(glob, filepath.ToSlash(rel)) })
}
