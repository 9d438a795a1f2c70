package gitdiff

import (
	"slices"
	"strings"
)

// Lines are those of a file that changed. The zero value holds none.
type Lines struct {
	all    bool
	ranges [][2]int // first and last line, counted from 1, in order
}

// All holds all lines, as of a file that is new.
var All = Lines{all: true}

// Any reports whether some line changed.
func (l Lines) Any() bool { return l.all || len(l.ranges) > 0 }

// Touch reports whether a line from first to last changed.
func (l Lines) Touch(first, last int) bool {
	return l.all || slices.ContainsFunc(l.ranges, func(r [2]int) bool { return r[0] <= last && first <= r[1] })
}

// Through returns the changed lines as a patch of the file leaves them. A line that
// the patch rewrites counts if the one it is most like did; one that it adds
// does not.
func (l Lines) Through(patch string) (Lines, error) {
	if l.all || patch == "" {
		return l, nil
	}
	hunks, err := hunksOf(patch)
	if err != nil {
		return Lines{}, err
	}
	var out Lines
	old, now := 1, 1 // the next line of either text
	for _, h := range hunks {
		l.shift(&out, old, h.old-1, now-old)
		now += h.old - old
		for i, line := range h.added {
			if from := nearestLine(line, h.removed); from >= 0 && l.Touch(h.old+from, h.old+from) {
				out.add(now+i, now+i)
			}
		}
		old, now = h.old+len(h.removed), now+len(h.added)
	}
	l.shift(&out, old, maxLine, now-old)
	return out, nil
}

// maxLine is behind the last line of any file.
const maxLine = 1 << 40

// shift adds what changed from first to last to other lines, so much further down.
func (l Lines) shift(out *Lines, first, last, by int) {
	for _, r := range l.ranges {
		if from, to := max(r[0], first), min(r[1], last); from <= to {
			out.add(from+by, to+by)
		}
	}
}

// add adds a range behind the others.
func (l *Lines) add(first, last int) { l.ranges = append(l.ranges, [2]int{first, last}) }

// nearestLine returns the index of the line that shares most of its beginning and
// end with the given one, or -1 if none shares a third.
func nearestLine(line string, others []string) int {
	best, most := -1, -1
	for i, other := range others {
		if n := shared(line, other); n > most && 3*n >= max(len(line), len(other)) {
			best, most = i, n
		}
	}
	return best
}

// shared returns how many bytes two lines share at their beginning and end.
func shared(a, b string) int {
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	limit := min(len(a), len(b))
	head := 0
	for head < limit && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < limit-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	return head + tail
}
