package jsload

import (
	"bytes"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/jsscan"
)

// A node is a file and what it says of others. Its text is not kept.
type node struct {
	name     string
	err      error // why it cannot be read
	size     int
	seed     bool // it was given as such
	evidence bool
	jsscan.Outline
	edges    []edge // the references that lead to a file, once they are asked for
	resolved bool

	parent *node
	files  int // of the set that it stands for, if it has no parent
	bytes  int

	partial  bool    // not all who refer to it are looked at
	member   bool    // of a program
	required int     // by how many scripts that matter
	shared   bool    // many others name it
	shares   []*node // what it names and is no part of one program with it
}

// An edge is a reference to a file.
type edge struct {
	to *node
	jsscan.Reference
}

// look returns the node of a file, reading it if that was not done before.
func (l *loader) look(name string) *node {
	l.mu.Lock()
	n := l.nodes[name]
	l.mu.Unlock()
	if n != nil {
		return n
	}
	n = l.readNode(name)
	l.mu.Lock()
	defer l.mu.Unlock()
	if other := l.nodes[name]; other != nil {
		return other
	}
	l.nodes[name] = n
	return n
}

// readNode reads a file for what it says of others. A seed that is too large for
// that says nothing.
func (l *loader) readNode(name string) *node {
	n := &node{name: name, files: 1}
	var buf bytes.Buffer
	if _, n.err = l.opts.read(name, &buf, maxSize); n.err != nil {
		return n
	}
	src := buf.Bytes()
	n.size, n.bytes = len(src), len(src)
	n.evidence = l.opts.Scanner.Evidence(src)
	if n.size <= maxContext {
		n.Outline = l.outline(name, src)
	}
	if n.isUserscript() {
		n.Globals, n.Telling = nil, nil
	}
	return n
}

// outline returns the outline of a file. One that the scanner cannot take says
// nothing of others: to scan it will tell what is wrong.
func (l *loader) outline(name string, src []byte) (o jsscan.Outline) {
	defer func() {
		if recover() != nil {
			o = jsscan.Outline{}
		}
	}()
	return l.opts.Scanner.Outline(name, src)
}

// isUserscript reports whether a file is a userscript: it runs in a scope of its
// own.
func (n *node) isUserscript() bool {
	return strings.HasSuffix(n.name, ".user.js") || slices.ContainsFunc(n.References, func(r jsscan.Reference) bool { return r.Kind == jsscan.Require })
}

// fits reports whether a file may become part of a program for what others say
// of it.
func (n *node) fits() bool { return n.err == nil && n.size <= maxContext }

// forward returns the edges to the files that a node names.
func (l *loader) forward(n *node) []edge {
	if n.resolved {
		return n.edges
	}
	n.resolved = true
	for _, ref := range n.References {
		name, kind := l.resolve(n.name, ref)
		if name == "" || name == n.name {
			continue
		}
		if to := l.look(name); to.fits() && (kind == jsscan.Import || !to.Generated) {
			ref.Kind = kind
			n.edges = append(n.edges, edge{to, ref})
		}
	}
	return n.edges
}

// set returns the node that stands for the set of files that one belongs to.
func (n *node) set() *node {
	for n.parent != nil {
		n = n.parent
	}
	return n
}
