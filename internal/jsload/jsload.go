// Package jsload finds the scripts of a tree that belong together, so that a
// request can be followed from the file that knows the host to the one that knows
// the key.
//
// A program starts with files that hold evidence of the API. What they name
// belongs to it: imports, required modules, the libraries that a userscript
// requires, the scripts of a page. So does what names them, be it without evidence
// itself. To find that, the other files of the project are searched for names of
// files, once, and only if some file tells of the API. Programs are bounded: where
// one is cut, the files at the cut say that not all who refer to them are seen.
package jsload

import (
	"context"
	"io/fs"
	"os"
	"slices"
	"sync"

	"github.com/seauthlint/seauthlint/internal/walk"
	"github.com/seauthlint/seauthlint/jsscan"
)

// Options say how programs are loaded.
type Options struct {
	Scanner Scanner
	Roots   []string                             // folders that were walked, absolute
	Jobs    int                                  // files read and programs visited at the same time; at least one
	Open    func(name string) (walk.File, error) // os.Open if nil
	Shown   func(name string) string             // how reports name a file; nil: as it is

	peeks bool // files are searched without opening them as package os does
}

// A Scanner tells what a file has to do with the API.
type Scanner interface {
	// Evidence reports whether a file may be worth a scan.
	Evidence(src []byte) bool
	// Outline returns what a file says of others.
	Outline(path string, src []byte) jsscan.Outline
}

// A Problem is what kept a file from being read.
type Problem struct {
	Name string // of the file, absolute
	Err  error
}

// Load finds the programs that the seeds are part of, and visits each, several at
// the same time. Seeds are files that hold evidence or tell of the API; found are
// all scripts of the tree. Names are absolute. Seeds that cannot be read are
// returned; the others are loaded without them.
func Load(ctx context.Context, opts Options, seeds, found []string, visit func(*Program)) []Problem {
	if len(seeds) == 0 {
		return nil
	}
	opts.peeks = opts.Open == nil
	if opts.Open == nil {
		opts.Open = func(name string) (walk.File, error) { return os.Open(name) }
	}
	if opts.Shown == nil {
		opts.Shown = func(name string) string { return name }
	}
	l := newLoader(ctx, &opts, found)
	l.start(seeds)
	l.zone()
	l.grow()
	programs := l.programs()
	l.meet()
	each(&opts, programs, func(p *Program) {
		if ctx.Err() == nil && p.read(l) {
			visit(p)
		}
	})
	slices.SortFunc(l.problems, byName)
	return l.problems
}

// A loader holds what is known of a tree.
type loader struct {
	ctx  context.Context
	opts *Options
	*resolver
	found []string // sorted

	mu       sync.Mutex
	nodes    map[string]*node
	problems []Problem

	starts []*node // seeds that can be read, by name
	zones  []*zone

	boundaries map[string]boundary   // by folder
	extensions map[string][][]string // of browsers, by folder: their groups of scripts
	marked     map[string]bool       // folders whose marks were looked for
	gathers    map[string]bool       // by folder walked: whether projects are gathered there
	together   map[pair]bool         // classic scripts that share their globals
}

// newLoader returns a loader of the tree that has the given files.
func newLoader(ctx context.Context, opts *Options, found []string) *loader {
	found = slices.Compact(slices.Sorted(slices.Values(found)))
	return &loader{ctx: ctx, opts: opts, resolver: newResolver(found), found: found, nodes: map[string]*node{}, boundaries: map[string]boundary{}, together: map[pair]bool{}, gathers: map[string]bool{}, marked: map[string]bool{}, extensions: map[string][][]string{}}
}

// start looks at the seeds.
func (l *loader) start(seeds []string) {
	seeds = slices.Compact(slices.Sorted(slices.Values(seeds)))
	each(l.opts, seeds, func(name string) {
		if n := l.look(name); n.err != nil && l.ctx.Err() == nil {
			l.problem(name, n.err)
		}
	})
	for _, name := range seeds {
		if n := l.look(name); n.err == nil {
			n.seed = true
			l.starts = append(l.starts, n)
		}
	}
}

// problem notes why a file could not be read.
func (l *loader) problem(name string, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.problems = append(l.problems, Problem{name, walk.Cause(err)})
}

// each does something with each item of a list, several at the same time.
func each[T any](opts *Options, list []T, do func(T)) {
	var workers sync.WaitGroup
	items := make(chan T)
	for range min(max(1, opts.Jobs), len(list)) {
		workers.Go(func() {
			for item := range items {
				do(item)
			}
		})
	}
	for _, item := range list {
		items <- item
	}
	close(items)
	workers.Wait()
}

// A File is a file of a program.
type File struct {
	Name string // opens the file
	Path string // names it in reports
	Data []byte
	Info fs.FileInfo // as it was when the file was read

	// Shared says that the file is read for what it tells of others: it is part
	// of other programs, and has one of its own.
	Shared bool
}
