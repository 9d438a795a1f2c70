package randprog

import (
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
)

// letters is a small generator: a text of up to twenty letters.
func letters(s *Source) string {
	var b strings.Builder
	for range s.Intn(20) {
		if s.Chance(1, 3) {
			b.WriteByte('-')
		}
		b.WriteString(Pick(s, "a", "b", "c", "d"))
	}
	return b.String()
}

func TestReplay(t *testing.T) {
	for seed := range uint64(200) {
		s := New(seed)
		want := letters(s)
		again := Replay(s.Tape())
		if got := letters(again); got != want {
			t.Errorf("seed %d: %q, then %q", seed, want, got)
		}
		if !slices.Equal(again.Tape(), s.Tape()) {
			t.Errorf("seed %d: the tape changed", seed)
		}
		if letters(New(seed)) != want {
			t.Errorf("seed %d: another program from the same seed", seed)
		}
	}
}

// TestAnyTape checks that tapes which no source recorded make programs too.
func TestAnyTape(t *testing.T) {
	for _, tape := range []Tape{nil, {5}, {19, 1}, {1 << 31, 4294967295, 7}} {
		letters(Replay(tape))
	}
	if got := letters(Replay(nil)); got != "" {
		t.Errorf("the simplest program is %q", got)
	}
}

func TestShrink(t *testing.T) {
	for _, test := range []struct {
		want  string
		fails func(string) bool
	}{
		{"d", func(p string) bool { return strings.Contains(p, "d") }},
		{"-a-a", func(p string) bool { return strings.Count(p, "-") > 1 }},
		{"ad", func(p string) bool { i := strings.IndexByte(p, 'd'); return i > 0 && p[i-1] != '-' }},
		{"aaaaaa", func(p string) bool { return len(p) > 5 }},
	} {
		t.Run(test.want, func(t *testing.T) {
			for seed := range uint64(100) {
				s := New(seed)
				if !test.fails(letters(s)) {
					continue
				}
				small := Shrink(s.Tape(), 20000, func(tape Tape) bool { return test.fails(letters(Replay(tape))) })
				if got := letters(Replay(small)); !test.fails(got) || len(got) > len(test.want) {
					t.Errorf("seed %d: %q", seed, got)
				}
			}
		})
	}
}

func TestShrinkBudget(t *testing.T) {
	calls := 0
	Shrink(New(1).record, 0, func(Tape) bool { calls++; return true })
	Shrink(make(Tape, 100), 10, func(Tape) bool { calls++; return true })
	if calls > 10 {
		t.Errorf("%d calls with a budget of 10", calls)
	}
}

// TestDistribution checks the odds, and that false and 0 come first.
func TestDistribution(t *testing.T) {
	s := New(1)
	counts := map[string]int{}
	for range 10000 {
		if s.Chance(1, 4) {
			counts["chance"]++
		}
		counts[fmt.Sprint("weight ", s.Weighted(1, 0, 3))]++
		counts["order "+strings.Join(Shuffled(s, "a", "b", "c"), "")]++
	}
	for name, want := range map[string]int{"chance": 2500, "weight 0": 2500, "weight 1": 0, "weight 2": 7500,
		"order abc": 1667, "order acb": 1667, "order bac": 1667, "order bca": 1667, "order cab": 1667, "order cba": 1667} {
		if got := counts[name]; got < want*9/10 || got > want*11/10 {
			t.Errorf("%s: %d, want about %d", name, got, want)
		}
	}
	if z := Replay(nil); z.Chance(1, 2) || z.Weighted(1, 1) != 0 || Shuffled(z, "a", "b")[0] != "a" {
		t.Error("the empty tape does not make the simplest choices")
	}
}

func TestSeed(t *testing.T) {
	seen := map[uint64]bool{}
	for run := range uint64(10) {
		for number := range 1000 {
			seen[Seed(run, number)] = true
		}
	}
	if len(seen) != 10000 {
		t.Errorf("%d seeds for 10000 programs", len(seen))
	}
}

func TestEach(t *testing.T) {
	var sum atomic.Int64
	Each(100, func(i int) bool { sum.Add(int64(i)); return true })
	if sum.Load() != 4950 {
		t.Errorf("sum %d", sum.Load())
	}
	var calls atomic.Int64
	Each(1000000, func(int) bool { return calls.Add(1) < 5 })
	if calls.Load() > 1000 {
		t.Errorf("%d calls after the stop", calls.Load())
	}
}

func TestTable(t *testing.T) {
	table := NewTable("programs", "fixed")
	for range 3 {
		table.Add("fetch", "programs", 1)
	}
	table.Add("axios", "fixed", 2)
	want := "      programs   fixed\naxios        0       2\nfetch        3       0\n"
	if got := table.String(); got != want || table.Count("fetch", "programs") != 3 {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
