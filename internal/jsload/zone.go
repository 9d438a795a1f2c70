package jsload

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"maps"

	"github.com/seauthlint/seauthlint/internal/markup"
)

// A zone is a project of the tree in which some file tells of the API: there,
// files are looked for that refer to others.
type zone struct {
	boundary
	names []string // globals that tell of the API
	marks []string // what specifiers of modules start with that are not relative

	mu        sync.Mutex
	referrers map[key][]string // files, by what they seem to name
	users     map[string][]string
}

// manyFiles is how many files are searched at most: to read them takes about as
// long as it took to find out which ones matter.
const manyFiles = 10_000

// maxNames bounds how many globals are looked for.
const maxNames = 100

// A boundary is a folder that holds what may refer to the files of another one.
type boundary struct {
	dir   string
	whole bool // nothing outside of it refers to them, or all that does is known
}

// boundary returns the boundary of a folder: the checkout, or in a large one the
// package, or as much of it as is not too large. A workspace is one package.
func (l *loader) boundary(dir string) boundary {
	b, known := l.boundaries[dir]
	if !known {
		top := l.project(dir)
		b = boundary{top, l.root(top) != ""}
		for at := dir; len(l.below(b.dir)) > manyFiles; at = filepath.Dir(at) {
			if above := filepath.Dir(at); at == b.dir || len(l.below(above)) > manyFiles {
				b = boundary{dir: at}
				break
			}
		}
		l.boundaries[dir] = b
	}
	return b
}

// project returns the folder of the project that a folder is part of.
func (l *loader) project(dir string) string {
	pkg, top := "", ""
	for at := dir; ; at = filepath.Dir(at) {
		if c := l.configOf(at); c.isPackage && (pkg == "" || c.workspaces) {
			pkg = at
		}
		if l.isTop(at) {
			if at != filepath.Dir(at) {
				top = at
			}
			break
		}
	}
	if top == "" {
		top = l.gathered(dir, l.root(dir))
	}
	if pkg != "" && (top == "" || !within(pkg, top) || len(l.below(top)) > manyFiles) {
		top = pkg
	}
	if top == "" {
		top = dir
	}
	return top
}

// manyProjects is how many folders tell of a gathering of projects.
const manyProjects = 8

// gathered returns the folder of a project below a folder walked: that folder, or
// one in it if nothing but many folders lies there, as where checkouts are kept.
func (l *loader) gathered(dir, root string) string {
	rel, err := filepath.Rel(root, dir)
	if root == "" || err != nil || rel == "." {
		return root
	}
	gathers, known := l.gathers[root]
	if !known {
		folders := map[string]bool{}
		gathers = l.stat(filepath.Join(root, "manifest.json")) == 0
		for _, name := range l.below(root) {
			rest := strings.TrimPrefix(name[len(root):], string(filepath.Separator))
			folder, _, isDeeper := strings.Cut(rest, string(filepath.Separator))
			folders[folder] = true
			gathers = gathers && isDeeper
		}
		gathers = gathers && len(folders) >= manyProjects
		l.gathers[root] = gathers
	}
	if !gathers {
		return root
	}
	first, _, _ := strings.Cut(rel, string(filepath.Separator))
	return filepath.Join(root, first)
}

// root returns the outermost folder walked that holds another one, or "".
func (l *loader) root(dir string) (root string) {
	for _, r := range l.opts.Roots {
		if within(dir, r) && (root == "" || within(root, r)) {
			root = r
		}
	}
	return root
}

// within reports whether a name lies in a folder, or is it.
func within(name, dir string) bool {
	rest, ok := strings.CutPrefix(name, strings.TrimSuffix(dir, string(filepath.Separator)))
	return ok && (rest == "" || rest[0] == filepath.Separator)
}

// below returns the files found that lie in a folder.
func (l *loader) below(dir string) []string {
	prefix := strings.TrimSuffix(dir, string(filepath.Separator)) + string(filepath.Separator)
	from, _ := slices.BinarySearch(l.found, prefix)
	to := from
	for n := len(l.found) - from; n > 0; { // the first one without the prefix
		half := n / 2
		if strings.HasPrefix(l.found[to+half], prefix) {
			to, n = to+half+1, n-half-1
		} else {
			n = half
		}
	}
	return l.found[from:to]
}

// zone finds the zones, and searches them.
func (l *loader) zone() {
	byDir := map[string]*zone{}
	for _, n := range l.starts {
		if !n.Tells {
			continue
		}
		b := l.boundary(filepath.Dir(n.name))
		if byDir[b.dir] == nil {
			byDir[b.dir] = &zone{boundary: b, referrers: map[key][]string{}, users: map[string][]string{}}
		}
	}
	for _, dir := range slices.Sorted(maps.Keys(byDir)) {
		if l.zoneOf(dir) == nil {
			l.zones = append(l.zones, byDir[dir])
		}
	}
	for _, n := range l.starts {
		if z := l.zoneOf(n.name); z != nil {
			z.names = append(z.names, rare(n.Telling)...)
			z.marks = append(z.marks, l.marks(filepath.Dir(n.name))...)
		}
	}
	for _, z := range l.zones {
		l.search(z)
	}
}

// rare returns the names that are not likely to mean something else elsewhere.
func rare(names []string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool { return len(name) < 4 })
}

// zoneOf returns the zone that a file lies in, or nil.
func (l *loader) zoneOf(name string) *zone {
	if i := slices.IndexFunc(l.zones, func(z *zone) bool { return within(name, z.dir) }); i >= 0 {
		return l.zones[i]
	}
	return nil
}

// marks returns what the specifiers of modules may start with in a folder that lead
// to files of the project.
func (l *loader) marks(dir string) (marks []string) {
	if l.marked[dir] { // a file beside this one had them added
		return nil
	}
	l.marked[dir] = true
	for ; ; dir = filepath.Dir(dir) {
		c := l.configOf(dir)
		for pattern := range c.paths {
			fixed, _, _ := strings.Cut(pattern, "*")
			marks = append(marks, fixed)
		}
		if c.base != "" {
			for _, name := range l.below(c.base) {
				first, _, _ := strings.Cut(strings.TrimPrefix(name[len(c.base):], string(filepath.Separator)), string(filepath.Separator))
				marks = append(marks, strings.TrimSuffix(first, filepath.Ext(first)))
			}
		}
		if c.isPackage {
			marks = append(marks, sourceMarks...)
			if c.name != "" {
				marks = append(marks, c.name)
			}
			l.note(dir, c)
		}
		if l.isTop(dir) {
			return marks
		}
	}
}

// chunk is how many files are searched at a time.
const chunk = 64

// search searches the files of a zone.
func (l *loader) search(z *zone) {
	z.names, z.marks = distinct(z.names, maxNames), distinct(z.marks, maxNames)
	each(l.opts, slices.Collect(slices.Chunk(l.below(z.dir), chunk)), func(names []string) {
		r := reader{Options: l.opts}
		for _, name := range names {
			if l.ctx.Err() != nil {
				return
			}
			if strings.Contains(filepath.Base(name), ".min.") {
				continue
			}
			if src := r.context(name); src != nil { // what cannot be read is reported elsewhere
				z.add(name, src)
			}
		}
	})
	for _, list := range z.referrers {
		slices.Sort(list)
	}
	for _, list := range z.users {
		slices.Sort(list)
	}
}

// distinct returns the first of the texts, sorted, each once.
func distinct(texts []string, most int) []string {
	slices.Sort(texts)
	texts = slices.DeleteFunc(slices.Compact(texts), func(s string) bool { return s == "" })
	return texts[:min(len(texts), most)]
}

// add notes what a file seems to refer to.
func (z *zone) add(name string, src []byte) {
	s := search{name: name, dir: filepath.Dir(name), src: src}
	s.relative()
	s.marked(z.marks)
	s.header()
	s.worker()
	if isPage(name) {
		s.scripts()
	}
	z.mu.Lock()
	defer z.mu.Unlock()
	for _, k := range s.keys {
		if list := z.referrers[k]; len(list) == 0 || list[len(list)-1] != name {
			z.referrers[k] = append(list, name)
		}
	}
	for _, global := range z.names {
		if bytes.Contains(src, []byte(global)) {
			z.users[global] = append(z.users[global], name)
		}
	}
}

// isPage reports whether a file is a page by its name.
func isPage(name string) bool { return markup.Named(name) }
