package jsload

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/seauthlint/seauthlint/jsscan"
)

// The bounds of a program.
const (
	maxHops  = 4 // from a seed
	maxFiles = 150
	maxBytes = 4 << 20
)

// A way says how a file became part of a program, which says what it brings along.
type way uint8

const (
	atStart  way = iota // a seed
	named               // a seed names it, or what a seed names
	naming              // it names a seed, or what names a seed
	atTheEnd            // another file that is named by, or names, one of these
)

// A step is a file that was reached.
type step struct {
	n   *node
	way way
}

// grow joins files with those that they name and that name them, those near the
// seeds first.
func (l *loader) grow() {
	var frontier []step
	for _, n := range l.starts {
		n.member = true
		if n.Matters {
			frontier = append(frontier, step{n, atStart})
		}
	}
	l.count(frontier)
	done := map[step]bool{}
	for hops := 0; hops < maxHops && len(frontier) > 0 && l.ctx.Err() == nil; hops++ {
		var next []step
		for _, s := range frontier {
			if !done[s] {
				done[s] = true
				next = append(next, l.expand(s, hops)...)
			}
		}
		slices.SortStableFunc(next, func(x, y step) int { return cmp.Or(cmp.Compare(x.n.name, y.n.name), cmp.Compare(x.way, y.way)) })
		frontier = slices.Compact(next)
	}
}

// Files that more than so many others require as a library of userscripts, or
// name otherwise, are no part of one program with these: they would have nothing
// else to do with one another. Such a file is shared: it is read again for each.
const (
	maxRequired = 8
	maxNamed    = 40
)

// count finds the files that are shared.
func (l *loader) count(starts []step) {
	for _, s := range starts {
		s.n.shared = len(l.candidates(s.n)) > maxNamed
		for _, e := range l.forward(s.n) {
			if e.Kind == jsscan.Require {
				e.to.required++
				e.to.shared = e.to.shared || e.to.required > maxRequired
			}
		}
	}
}

// maxHopsAlone is how far what a file names is followed if nothing of its project
// tells of the API.
const maxHopsAlone = 2

// expand joins what a step leads to.
func (l *loader) expand(s step, hops int) (next []step) {
	inZone := l.zoneOf(s.n.name) != nil
	if s.way == atTheEnd || !inZone && hops >= maxHopsAlone {
		return nil
	}
	for _, e := range l.forward(s.n) {
		if !e.to.shared && l.join(s.n, e.to) {
			next = append(next, step{e.to, map[bool]way{true: atTheEnd, false: named}[s.way == naming]})
			continue
		}
		if len(s.n.shares) < maxNamed {
			s.n.shares = append(s.n.shares, e.to)
		}
	}
	if !inZone {
		return next
	}
	if len(l.candidates(s.n)) > maxNamed {
		if s.way == named { // a tool of all
			s.n.partial = true
			return next
		}
		s.n.shared = true
	}
	next = append(next, l.joinBeside(s.n)...)
	for _, from := range l.referring(s.n) {
		switch {
		case s.n.shared:
			from.member = true
			from.shares = append(from.shares, s.n)
			next = append(next, step{from, naming})
		case l.join(s.n, from):
			next = append(next, step{from, map[bool]way{true: atTheEnd, false: naming}[s.way == named]})
		}
	}
	return next
}

// join makes two files part of one program, or reports that it would be too large.
func (l *loader) join(x, y *node) bool {
	if !y.seed && !y.fits() {
		return false
	}
	a, b := x.set(), y.set()
	if a != b && (a.files+b.files > maxFiles || a.bytes+b.bytes > maxBytes) {
		x.partial, y.partial = true, true
		return false
	}
	x.member, y.member = true, true
	if a == b {
		return true
	}
	if b.name < a.name {
		a, b = b, a
	}
	b.parent = a
	a.files += b.files
	a.bytes += b.bytes
	return true
}

// referring returns the files that name one and may matter to it.
func (l *loader) referring(n *node) (list []*node) {
	z := l.zoneOf(n.name)
	for _, name := range l.candidates(n) {
		from := l.look(name)
		if !from.fits() && !from.seed {
			continue
		}
		for _, e := range l.forward(from) {
			if e.to == n && n.concerns(e.Kind, from) && (e.Kind == jsscan.Import || from.Matters || isPage(name) || z.usesAny(n.Telling, name)) {
				list = append(list, from)
				break
			}
		}
	}
	return append(list, l.using(n)...)
}

// concerns reports whether a file that refers to this one may have to do with the
// API for it. Many use a shared file for something else.
func (n *node) concerns(kind jsscan.LinkKind, from *node) bool {
	return !n.shared || kind == jsscan.Require || from.Matters || from.Credential || len(from.Globals) == 0 && len(from.References) > 0 && from.size < maxForwarder
}

// maxForwarder is the size of the largest file that only passes on what others
// export.
const maxForwarder = 2 << 10

// candidates returns the files that seem to name one.
func (l *loader) candidates(n *node) (names []string) {
	z := l.zoneOf(n.name)
	if z == nil {
		return nil
	}
	for _, k := range l.keys(n.name) {
		names = append(names, z.referrers[k]...)
	}
	slices.Sort(names)
	return slices.DeleteFunc(slices.Compact(names), func(name string) bool { return name == n.name })
}

// usesAny reports whether a file seems to use one of the globals.
func (z *zone) usesAny(globals []string, name string) bool {
	return slices.ContainsFunc(globals, func(global string) bool {
		_, found := slices.BinarySearch(z.users[global], name)
		return found || !slices.Contains(z.names, global)
	})
}

// using returns the files that use a global which just this one defines. They get
// an edge to it.
func (l *loader) using(n *node) (list []*node) {
	z := l.zoneOf(n.name)
	for _, global := range rare(n.Telling) {
		if n.Generated {
			break
		}
		users := z.users[global]
		if len(users) > maxFiles || l.definers(users, global) != 1 {
			continue
		}
		for _, name := range users {
			from := l.look(name)
			if from == n || !from.seed && !from.fits() || from.Generated || l.names(from, n) || !l.uses(name, global) {
				continue
			}
			from.edges = append(from.edges, edge{n, jsscan.Reference{Spec: global, Kind: jsscan.Unique}})
			list = append(list, from)
		}
	}
	return list
}

// definers returns how many of the files define a global.
func (l *loader) definers(names []string, global string) (count int) {
	for _, name := range names {
		if _, defines := slices.BinarySearch(l.look(name).Globals, global); defines {
			count++
		}
	}
	return count
}

// names reports whether a file names another one.
func (l *loader) names(from, to *node) bool {
	return slices.ContainsFunc(l.forward(from), func(e edge) bool { return e.to == to && e.Kind != jsscan.Unique })
}

// uses reports whether a file uses a global.
func (l *loader) uses(name, global string) bool {
	var buf bytes.Buffer
	_, err := l.opts.read(name, &buf, maxContext)
	return err == nil && jsscan.UsesGlobal(name, buf.Bytes(), global)
}

// seesAll reports whether all files that may name one are part of its program.
func (l *loader) seesAll(n *node) bool {
	z := l.zoneOf(n.name)
	if n.partial || z == nil || !z.whole || l.isOffered(n.name) {
		return false
	}
	names := l.candidates(n)
	if len(names) > maxFiles {
		return false
	}
	return !slices.ContainsFunc(names, func(name string) bool {
		from := l.look(name)
		return from.set() != n.set() && slices.ContainsFunc(l.forward(from), func(e edge) bool { return e.to == n })
	})
}
