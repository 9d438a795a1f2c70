package jsscan

import "testing"

func TestRealms(t *testing.T) {
	page := func(path string, links ...Link) *part { return &part{Source: Source{Path: path, Links: links}} }
	parts := []*part{
		page("lib.js", Link{Sibling, "two.js", "two.js"}),
		page("two.js", Link{Sibling, "lib.js", "lib.js"}),
		page("a.user.js", Link{Require, "lib", "lib.js"}, Link{Require, "two", "two.js"}),
		page("b.user.js", Link{Require, "lib", "lib.js"}),
		page("module.js", Link{Import, "./other", "other.js"}),
		page("other.js"),
		page("index.html", Link{Sibling, "main", "main.js"}),
		page("main.js", Link{Unique, "host", "lib.js"}),
	}
	r := newRealms(parts)
	for _, c := range []struct {
		x, y int
		want bool
	}{
		{2, 2, true}, {2, 0, true}, {0, 2, true}, {2, 1, true}, {0, 1, true}, {3, 0, true},
		{2, 3, false}, {3, 1, false}, {4, 5, true}, {4, 0, false}, {6, 7, true}, {6, 0, true}, {7, 3, false},
	} {
		if got := r.meet(c.x, c.y); got != c.want {
			t.Errorf("%s and %s: got %v", parts[c.x].Path, parts[c.y].Path, got)
		}
	}
}
