package jsload

import (
	"bytes"
	"slices"

	"github.com/seauthlint/seauthlint/jsscan"
)

// A Program is the files that belong together, those that others need first.
type Program struct {
	Files []*File

	nodes   []*node
	members map[*node]bool
	shared  map[*node]bool // those that have a program of their own
	links   [][]jsscan.Link
	pinned  map[*node]bool // by their hash
	all     []bool         // whether all who refer to a file are part of the program
	paths   map[string]*File
}

// programs returns the programs that hold evidence, by the names of their files.
func (l *loader) programs() []*Program {
	sets := map[*node][]*node{}
	for _, n := range l.nodes {
		if n.err == nil && n.member {
			sets[n.set()] = append(sets[n.set()], n)
		}
	}
	var list []*Program
	for _, nodes := range sets {
		if p := l.program(nodes); p != nil {
			list = append(list, p)
		}
	}
	slices.SortFunc(list, func(x, y *Program) int { return compareNames(x.nodes[len(x.nodes)-1], y.nodes[len(y.nodes)-1]) })
	return list
}

// program returns the program of some files, or nil if there is nothing to find:
// a file that tells of the API and no other one.
func (l *loader) program(nodes []*node) *Program {
	p := &Program{members: map[*node]bool{}, shared: map[*node]bool{}}
	for _, n := range nodes {
		p.members[n] = true
	}
	for _, n := range nodes {
		for _, lib := range n.shares {
			p.share(l, lib, maxShared)
		}
	}
	for lib := range p.shared {
		p.members[lib] = true
	}
	evidence, tells := false, false
	for n := range p.members {
		evidence = evidence || n.evidence && !p.shared[n]
		tells = tells || n.Tells
	}
	if !evidence && (!tells || len(p.members) == 1) {
		return nil
	}
	slices.SortFunc(nodes, compareNames)
	seen := map[*node]bool{}
	for _, n := range nodes {
		p.add(l, n, seen)
	}
	return p
}

// maxShared is how far what a shared file names is followed.
const maxShared = 3

// share adds a file that is read for what it tells of others, and what it names.
func (p *Program) share(l *loader, n *node, hops int) {
	if p.members[n] || hops == 0 || !n.fits() {
		return
	}
	p.shared[n] = true
	for _, e := range l.forward(n) {
		if !p.shared[e.to] {
			p.share(l, e.to, hops-1)
		}
	}
}

// add adds a file behind those that it needs.
func (p *Program) add(l *loader, n *node, seen map[*node]bool) {
	if seen[n] {
		return
	}
	seen[n] = true
	for _, e := range l.forward(n) {
		if p.members[e.to] {
			p.add(l, e.to, seen)
		}
	}
	p.nodes = append(p.nodes, n)
	p.all = append(p.all, !p.shared[n] && l.seesAll(n))
}

// compareNames orders nodes.
func compareNames(x, y *node) int { return byName(Problem{Name: x.name}, Problem{Name: y.name}) }

// read reads the files, and reports whether any seed can be read. Others are left
// out if they cannot.
func (p *Program) read(l *loader) bool {
	any := false
	var kept []*node
	var all []bool
	for i, n := range p.nodes {
		var buf bytes.Buffer
		info, err := l.opts.read(n.name, &buf, maxSize)
		if err != nil {
			if n.seed && !p.shared[n] {
				l.problem(n.name, err)
			}
			continue
		}
		any = any || !p.shared[n]
		kept, all = append(kept, n), append(all, p.all[i])
		p.Files = append(p.Files, &File{Name: n.name, Path: l.opts.Shown(n.name), Data: buf.Bytes(), Info: info, Shared: p.shared[n]})
	}
	p.nodes, p.all = kept, all
	p.link(l)
	return any
}

// link fills in the links between the files.
func (p *Program) link(l *loader) {
	paths := map[*node]string{}
	p.paths, p.pinned, p.links = map[string]*File{}, map[*node]bool{}, make([][]jsscan.Link, len(p.Files))
	for i, f := range p.Files {
		paths[p.nodes[i]] = f.Path
		p.paths[f.Path] = f
	}
	for i, n := range p.nodes {
		for _, e := range n.edges {
			path, ok := paths[e.to]
			if !ok {
				continue
			}
			if e.Kind == jsscan.Unique && l.together[pair{n, e.to}] {
				continue
			}
			link := jsscan.Link{Kind: e.Kind, Name: e.Spec, Path: path}
			isKnown := slices.ContainsFunc(p.links[i], func(x jsscan.Link) bool {
				return x == link || x.Kind == link.Kind && x.Path == path && (e.Kind == jsscan.Require || e.Kind == jsscan.Sibling)
			})
			if !isKnown {
				p.links[i] = append(p.links[i], link)
			}
			p.pinned[e.to] = p.pinned[e.to] || e.Pinned
		}
	}
	p.siblings(l, paths)
}

// siblings links classic scripts that share their globals.
func (p *Program) siblings(l *loader, paths map[*node]string) {
	for i, n := range p.nodes {
		for _, other := range p.nodes {
			isLinked := slices.ContainsFunc(p.links[i], func(x jsscan.Link) bool { return x.Path == paths[other] && x.Kind != jsscan.Import })
			if l.together[pair{n, other}] && !isLinked {
				p.links[i] = append(p.links[i], jsscan.Link{Kind: jsscan.Sibling, Name: paths[other], Path: paths[other]})
			}
		}
	}
}

// A pair is two files, of which the first one sees the globals of the second.
type pair struct{ from, to *node }

// meet notes which classic scripts share their globals: those of a page, or those
// that a userscript requires.
func (l *loader) meet() {
	l.meetBeside()
	for _, n := range l.nodes {
		var group []*node
		for _, e := range n.edges {
			switch e.Kind {
			case jsscan.Sibling:
				if len(group) == 0 {
					group = append(group, n) // a page or a worker has code of its own
				}
				group = append(group, e.to)
			case jsscan.Require:
				group = append(group, e.to)
			}
		}
		for _, from := range group {
			for _, to := range group {
				l.together[pair{from, to}] = from != to
			}
		}
	}
}

// File returns the file of a path, or nil.
func (p *Program) File(path string) *File { return p.paths[path] }

// Sources returns the files as the scanner takes them, with other texts of some.
func (p *Program) Sources(texts map[string]string) []jsscan.Source {
	var list []jsscan.Source
	for i, f := range p.Files {
		text := f.Data
		if changed, ok := texts[f.Path]; ok {
			text = []byte(changed)
		}
		list = append(list, jsscan.Source{Path: f.Path, Text: text, Links: p.links[i], Pinned: p.pinned[p.nodes[i]], Complete: p.all[i]})
	}
	return list
}
