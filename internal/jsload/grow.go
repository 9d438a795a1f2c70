package jsload

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/seauthlint/seauthlint/jsscan"
)

// The bounds of a program.
const (
	maxHops      = 4 // from a seed
	maxFiles     = 150
	maxBytes     = 4 << 20
	maxReferrers = 40 // of a file that is no seed: what more files use is a tool of all
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
			for _, e := range l.forward(n) {
				if e.Kind == jsscan.Require {
					e.to.required++
				}
			}
		}
	}
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

// maxHopsAlone is how far what a file names is followed if nothing of its project
// tells of the API.
const maxHopsAlone = 2

// expand joins what a step leads to.
func (l *loader) expand(s step, hops int) (next []step) {
	inZone := l.zoneOf(s.n.name) != nil
	if s.way == atTheEnd || !inZone && hops >= maxHopsAlone {
		return nil
	}
	join := func(to *node, w way) {
		if l.join(s.n, to) {
			next = append(next, step{to, w})
		}
	}
	for _, e := range l.forward(s.n) {
		if e.Kind == jsscan.Require && e.to.isShared() {
			s.n.shares = append(s.n.shares, e.to)
			continue
		}
		join(e.to, map[bool]way{true: atTheEnd, false: named}[s.way == naming])
	}
	if !inZone {
		return next
	}
	for _, from := range l.referring(s.n) {
		if s.n.isShared() && from.isUserscript() {
			if from.member = true; !from.seed {
				next = append(next, step{from, atTheEnd})
				from.shares = append(from.shares, s.n)
			}
			continue
		}
		join(from, map[bool]way{true: atTheEnd, false: naming}[s.way == named])
	}
	return next
}

// maxRequired is how many scripts require a library that becomes part of one
// program with them. One that more require is read again for each: they have
// nothing else to do with one another.
const maxRequired = 8

// isShared reports whether a file is read again for each that requires it.
func (n *node) isShared() bool { return n.required > maxRequired }

// join makes two files part of one program, or reports that it would be too large.
func (l *loader) join(x, y *node) bool {
	if !y.seed && !y.fits() {
		return false
	}
	a, b := x.set(), y.set()
	x.member, y.member = true, true
	if a == b {
		return true
	}
	if a.files+b.files > maxFiles || a.bytes+b.bytes > maxBytes {
		x.partial, y.partial = true, true
		y.member = y.member && (y.seed || b.files > 1)
		return false
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
	names := l.candidates(n)
	if !n.seed && len(names) > maxReferrers {
		n.partial = true
		return nil
	}
	for _, name := range names {
		from := l.look(name)
		if !from.fits() && !from.seed {
			continue
		}
		for _, e := range l.forward(from) {
			if e.to == n && (e.Kind == jsscan.Import || from.Matters || isPage(name) || z.usesAny(n.Telling, name)) {
				list = append(list, from)
				break
			}
		}
	}
	return append(list, l.using(n)...)
}

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
		users := z.users[global]
		if len(users) > maxFiles || l.definers(users, global) != 1 {
			continue
		}
		for _, name := range users {
			from := l.look(name)
			if from == n || !from.seed && !from.fits() || l.names(from, n) || !l.uses(name, global) {
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
