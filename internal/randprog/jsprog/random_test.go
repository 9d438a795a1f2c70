package jsprog

import (
	"flag"
	"fmt"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

var (
	programs = flag.Int("programs", 3000, "number of random programs")
	seed     = flag.Uint64("seed", 1, "seed of the random programs")
	failures = flag.Int("failures", 50, "failing programs before the run stops")
	reasons  = flag.Int("reasons", 0, "examples to print of each reason why there is no fix")
	budget   = flag.Int("shrink", 600, "programs to try when one that fails is shrunk")
)

// check is Check that turns a panic into an error.
func check(p Program, number int) (results []Result, err error) {
	defer func() {
		if e := recover(); e != nil {
			err = fmt.Errorf("panic: %v\n%s", e, debug.Stack())
		}
	}()
	return Check(p, number)
}

// TestRandom checks random programs. Of the failures that look alike the first
// is shrunk:
//
//	go test ./internal/randprog/jsprog -run TestRandom -v -programs 100000 -seed 7
func TestRandom(t *testing.T) {
	start := time.Now()
	r := outcomes{byFlow: newTable(), byClient: newTable(), byPart: newTable(), reasons: randprog.NewTable("fixable", "doubtful"), failed: map[string][]int{}, examples: map[string]int{}, t: t}
	randprog.Each(*programs, func(number int) bool {
		p := Generate(randprog.Seed(*seed, number), Options{})
		results, err := check(p, number)
		if err != nil {
			return r.fail(number, err)
		}
		r.count(p, results)
		return true
	})
	t.Logf("%d programs of seed %d, %.0f a second\n%s\n%s\n%s\n%s", *programs, *seed, float64(*programs)/time.Since(start).Seconds(),
		r.byPart, r.byFlow, r.byClient, r.reasons)
	r.report(t)
}

// TestRandomSplit checks random programs that are divided into two files.
func TestRandomSplit(t *testing.T) {
	start := time.Now()
	r := outcomes{byFlow: newTable(), byClient: newTable(), byPart: newTable(), reasons: randprog.NewTable("fixable", "doubtful"), failed: map[string][]int{}, examples: map[string]int{}, t: t}
	var divided atomic.Int64
	randprog.Each(*programs, func(number int) bool {
		p, ok := Split(Generate(randprog.Seed(*seed, number), Options{}), randprog.New(uint64(number)))
		if !ok {
			return true
		}
		divided.Add(1)
		results, err := check(p, number)
		if err != nil {
			t.Logf("program %d:\n%s\n%v", number, p.Source, err)
			return r.fail(number, err)
		}
		r.count(p, results)
		return true
	})
	t.Logf("%d of %d programs of seed %d in two files, %.0f a second\n%s\n%s\n%s\n%s", divided.Load(), *programs, *seed,
		float64(divided.Load())/time.Since(start).Seconds(), r.byPart, r.byFlow, r.byClient, r.reasons)
	for k, numbers := range r.failed {
		t.Errorf("%d × %s: programs %d", len(numbers), k, numbers)
	}
	if divided.Load() < int64(*programs)/10 {
		t.Errorf("only %d of %d programs could be divided", divided.Load(), *programs)
	}
}

func newTable() *randprog.Table { return randprog.NewTable("units", "found", "fixed", "unsafe", "not") }

// outcomes are what TestRandom counts.
type outcomes struct {
	t                        *testing.T
	byFlow, byClient, byPart *randprog.Table
	reasons                  *randprog.Table
	mu                       sync.Mutex
	failed                   map[string][]int // numbers of programs by what their failures have in common
	examples                 map[string]int
}

// count adds a program that passed to the tables.
func (r *outcomes) count(p Program, results []Result) {
	for i, u := range p.Units {
		part := "fixable"
		if !u.Fixable() {
			part = "doubtful"
		}
		for table, row := range map[*randprog.Table]string{r.byFlow: u.Flow, r.byClient: u.Client, r.byPart: part} {
			table.Add(row, "units", 1)
			table.Add(row, outcome(results[i]), 1)
			if results[i].Found {
				table.Add(row, "found", 1)
			}
		}
		if results[i].Fixed {
			continue
		}
		reason := results[i].Reason
		if !results[i].Found {
			reason = "not found"
		}
		r.reasons.Add(reason, part, 1)
		r.example(p, u, part+": "+reason)
	}
}

func outcome(r Result) string {
	switch {
	case r.Fixed:
		return "fixed"
	case r.Unsafe:
		return "unsafe"
	}
	return "not"
}

// example prints some programs for each reason.
func (r *outcomes) example(p Program, u Unit, reason string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.examples[reason]++; r.examples[reason] <= *reasons && len(p.Units) == 1 {
		r.t.Logf("%s\n%s, %s, %s\n%s", reason, u.Flow, u.Client, strings.Join(u.Spelling, "; "), p.Source[u.Start:u.End])
	}
}

// alike matches what differs between failures of one kind.
var alike = regexp.MustCompile(`"(?:[^"\\]|\\.)*"|\[[^\]]*\]|\b\d+\b`)

// kind returns what failures that look alike have in common.
func kind(err error) string {
	first, _, _ := strings.Cut(err.Error(), "\n")
	return alike.ReplaceAllString(first, "…")
}

// fail records a failure. It reports whether to go on.
func (r *outcomes) fail(number int, err error) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.failed[kind(err)] = append(r.failed[kind(err)], number)
	total := 0
	for _, list := range r.failed {
		total += len(list)
	}
	return total < *failures
}

// report shrinks a program of each kind of failure.
func (r *outcomes) report(t *testing.T) {
	for k, numbers := range r.failed {
		number := slices.Min(numbers)
		p := Generate(randprog.Seed(*seed, number), Options{})
		small := randprog.Shrink(p.Tape, *budget, func(tape randprog.Tape) bool {
			_, err := check(Replay(tape, Options{}), number)
			return err != nil && kind(err) == k
		})
		q := Replay(small, Options{})
		_, err := check(q, number)
		t.Errorf("%d × %s\n-seed %d, program %d:\n%s\n%v", len(numbers), k, *seed, number, q.Source, err)
	}
}
