package analyzer

import (
	"maps"
	"math/rand/v2"
	"testing"
)

// Forks of a layered map hold what maps hold that are copied as a whole.
func TestLayered(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		forks := []*layered[int, int]{{}}
		copies := []map[int]int{{}}
		for range 200 {
			i, k, v := random.IntN(len(forks)), random.IntN(40), random.IntN(5)+1
			switch {
			case random.IntN(5) > 0:
				forks[i].set(k, v)
				copies[i][k] = v
			case random.IntN(2) > 0 || len(forks) == 1:
				fork := forks[i].fork()
				forks, copies = append(forks, &fork), append(copies, maps.Clone(copies[i]))
			default:
				j := random.IntN(len(forks))
				a, b := forks[i], forks[j]
				out := layered[int, int]{base: shared(a, b)}
				joinInto(&out, a, b, func(_, v, w int) int { return max(v, w) })
				forks, copies = append(forks, &out), append(copies, greatest(copies[i], copies[j]))
			}
		}
		for i, m := range forks {
			if got := maps.Collect(m.all()); !maps.Equal(got, copies[i]) {
				t.Fatalf("fork %d holds %v, want %v", i, got, copies[i])
			}
		}
	}
}

func greatest(a, b map[int]int) map[int]int {
	out := maps.Clone(a)
	for k, v := range b {
		out[k] = max(v, out[k])
	}
	return out
}

// Layers stay few, however often a map is forked.
func TestLayersHeight(t *testing.T) {
	var m layered[int, int]
	for i := range 10_000 {
		m.set(i, 1)
		m = m.fork()
	}
	if m.base.height() > 20 {
		t.Errorf("%d layers", m.base.height())
	}
}
