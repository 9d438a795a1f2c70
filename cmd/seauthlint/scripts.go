package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jsload"
	"github.com/seauthlint/seauthlint/internal/walk"
	"github.com/seauthlint/seauthlint/jsscan"
)

// A scriptScanner finds what is wrong with scripts that belong together. It is
// safe for concurrent use.
type scriptScanner interface {
	scanner
	jsload.Scanner
	// Concerns reports whether a file may be worth a scan, or can make others worth
	// one. It is fast.
	Concerns(src []byte) bool
	ScanProgram(list []jsscan.Source) []fixes.Finding
}

// scriptSources are the scripts that a walk found.
type scriptSources struct {
	mu    sync.Mutex
	all   []walk.Found
	seeds []string

	paths map[string]string // as reports show them, by absolute name; made once the walk is over
}

// found keeps a file.
func (s *scriptSources) found(f walk.Found) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.all = append(s.all, f)
}

// matters keeps that a file may concern the API.
func (s *scriptSources) matters(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.seeds = append(s.seeds, name)
}

// names returns the absolute names of the files that may concern the API, and of
// all files. There are none if the API concerns none.
func (s *scriptSources) names() (seeds, found []string) {
	if len(s.seeds) == 0 {
		return nil, nil
	}
	absolute := absoluteNames()
	s.paths = make(map[string]string, len(s.all))
	for _, f := range s.all {
		name := absolute(f.Name)
		s.paths[name] = f.Path
		found = append(found, name)
	}
	for _, name := range s.seeds {
		seeds = append(seeds, absolute(name))
	}
	return seeds, found
}

// absoluteNames returns what makes names absolute, and asks only once where it is.
func absoluteNames() func(name string) string {
	dir, err := os.Getwd()
	return func(name string) string {
		if err != nil || filepath.IsAbs(name) {
			return name
		}
		return filepath.Join(dir, name)
	}
}

// shown returns how reports show a file.
func (s *scriptSources) shown(name string) string {
	if path, ok := s.paths[name]; ok {
		return path
	}
	return relativeName(name)
}

// scripts checks the programs of the scripts that were found.
func (c *check) scripts() {
	seeds, found := c.scriptSources.names()
	options := jsload.Options{Scanner: c.scanner, Roots: c.roots(), Jobs: c.jobs, Open: c.open, Shown: c.scriptSources.shown}
	for _, p := range jsload.Load(c.ctx, options, seeds, found, c.script) {
		c.failed(c.scriptSources.shown(p.Name), p.Err)
	}
}

// script checks the scripts of one program.
func (c *check) script(p *jsload.Program) {
	top := p.Files[len(p.Files)-1].Path
	defer c.recovered(top)
	original := c.scriptOriginals(p)
	f := &fixer{wants: c.wants, original: original, scan: func(texts map[string]string) state {
		v := state{texts: texts}
		for _, finding := range c.scanner.ScanProgram(p.Sources(texts)) {
			if c.concerns(finding) && !p.File(finding.Path).Shared {
				v.findings = append(v.findings, guard(original, finding))
			}
		}
		return c.keep(v, func(path string) string {
			if file := p.File(path); file != nil {
				return string(file.Data)
			}
			return ""
		})
	}}
	before, after := c.mend(f, top)
	c.settle(f, before, after, func(path string) stored {
		file := p.File(path)
		return stored{file.Name, file.Info, file.Data}
	})
}

// errShared is why a library is not changed together with a script that requires
// it.
var errShared = errors.New("which many other scripts require")

// errNotAsked is why a script is not changed that was read for what it tells of
// others.
var errNotAsked = errors.New("which is not among the files to be checked")

// scriptOriginals returns what tells the text of a program's file, or why fixes
// must not change it.
func (c *check) scriptOriginals(p *jsload.Program) func(path string) (string, error) {
	return func(path string) (string, error) {
		file := p.File(path)
		switch {
		case file == nil:
			return "", errForeign
		case file.Shared:
			return "", errShared
		case !c.asked(path) && c.walked(path):
			return "", errLeftOut
		case !c.asked(path):
			return "", errNotAsked
		}
		return string(file.Data), nil
	}
}

// asked reports whether the file of a path was asked for.
func (s *scriptSources) asked(name string) bool {
	_, found := s.paths[name]
	return found
}

// roots returns the folders given as arguments.
func (c *check) roots() (roots []string) {
	for _, path := range c.targets.paths {
		if isDir(filepath.ToSlash(path)) {
			roots = append(roots, absolute(path))
		}
	}
	return slices.Clip(roots)
}
