package goprog

import (
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

var (
	count = flag.Int("programs", 300, "how many programs are made")
	seed  = flag.Uint64("seed", 1, "of the first program")
	only  = flag.Int("only", -1, "the number of the one program to check")
	small = flag.Duration("shrink", 20*time.Second, "how long to make a failing program smaller; of three of them")
	dry   = flag.Bool("dry", false, "do not run the programs")
	show  = flag.String("show", "", "log programs with a reason or label that has this text")
)

// perBuild is how many programs share an executable.
const perBuild = 500

// TestPrograms checks random programs: scanned, fixed, compiled and run.
func TestPrograms(t *testing.T) {
	exports, err := Exports(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	numbers := make([]int, *count)
	for i := range numbers {
		numbers[i] = i
	}
	if *only >= 0 {
		numbers = []int{*only}
	}
	r := newReport()
	failed := 0
	for part := range slices.Chunk(numbers, perBuild) {
		start := time.Now()
		cases := scanAll(exports, part)
		t.Log("scanned in", time.Since(start))
		start = time.Now()
		if *dry {
			guess(cases)
		} else if err := Run(t.TempDir(), cases); err != nil {
			t.Fatal(err)
		}
		t.Log("run in", time.Since(start))
		for _, c := range cases {
			r.add(c)
			if len(c.Problems) > 0 {
				failed++
				if failed <= 30 {
					explain(t, exports, c, failed <= 3)
				}
			}
			if *show != "" && strings.Contains(strings.Join(append(c.labels(), c.reasons()...), "\n"), *show) {
				t.Logf("program %d\n%s%v", c.Number, text(c.Program), c.reasons())
			}
		}
	}
	t.Logf("%d programs of seed %d, %d with problems\n%s", len(numbers), *seed, failed, r)
}

// guess takes units for fixed in programs in which nothing is left.
func guess(cases []*Case) {
	for _, c := range cases {
		for range c.Units {
			switch {
			case len(c.Left) > 0:
				c.status = append(c.status, unfixed)
			case len(c.Found) == 0:
				c.status = append(c.status, missed)
			default:
				c.status = append(c.status, fixed)
			}
		}
	}
}

// labels returns those of all units.
func (c *Case) labels() (out []string) {
	for _, u := range c.Units {
		out = append(out, u.Labels...)
	}
	return out
}

// scanAll checks programs, on all cores.
func scanAll(exports map[string]string, numbers []int) []*Case {
	cases := make([]*Case, len(numbers))
	checkers := sync.Pool{New: func() any { return NewChecker(exports) }}
	randprog.Each(len(numbers), func(i int) bool {
		c := checkers.Get().(*Checker)
		defer checkers.Put(c)
		cases[i] = c.Check(numbers[i], Generate(source(numbers[i])))
		return true
	})
	return cases
}

func source(number int) *randprog.Source { return randprog.New(randprog.Seed(*seed, number)) }

// explain reports a program that fails, as small as can be.
func explain(t *testing.T, exports map[string]string, c *Case, shrink bool) {
	s := source(c.Number)
	Generate(s)
	end := time.Now().Add(*small)
	c0 := NewChecker(exports)
	var last *Case
	randprog.Shrink(s.Tape(), 10_000, func(tape randprog.Tape) bool {
		if !shrink || time.Now().After(end) {
			return false
		}
		small := c0.Check(c.Number, Generate(randprog.Replay(tape)))
		if len(small.Problems) == 0 && c.status != nil && Run(t.TempDir(), []*Case{small}) != nil {
			return false
		}
		if len(small.Problems) == 0 || class(small) != class(c) {
			return false
		}
		last = small
		return true
	})
	if last == nil {
		last = c
	}
	t.Errorf("-seed %d -only %d\n%s\n%s", *seed, c.Number, strings.Join(last.Problems, "\n"), text(last.Program))
}

// class returns the beginning of the first problem of a program.
func class(c *Case) string {
	words := strings.Fields(c.Problems[0])
	return strings.Join(words[:min(len(words), 3)], " ")
}

// text returns all files of a program.
func text(p Program) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(p.Files)) {
		fmt.Fprintf(&b, "-- %s --\n%s\n", name, p.Files[name])
	}
	for _, u := range p.Units {
		fmt.Fprintf(&b, "unit %d: %s; hard: %s\n", u.Number, strings.Join(u.Labels, ", "), strings.Join(u.Hard, ", "))
	}
	return b.String()
}
