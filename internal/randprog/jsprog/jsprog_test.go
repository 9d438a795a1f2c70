package jsprog

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/internal/jsrun"
	"github.com/seauthlint/seauthlint/internal/mockapi"
	"github.com/seauthlint/seauthlint/internal/randprog"
)

// TestGenerate checks the programs themselves: they parse, send, print, and
// are the same each time.
func TestGenerate(t *testing.T) {
	dead := 0
	flowsSeen, clientsSeen := map[string]bool{}, map[string]bool{}
	const n = 1500
	for number := range n {
		p := Generate(randprog.Seed(99, number), Options{})
		if err := jsrun.Parse(p.Name, p.Source); err != nil {
			t.Fatalf("%v\n%s", err, p.Source)
		}
		if again := Replay(p.Tape, Options{}); !reflect.DeepEqual(p, again) {
			t.Fatalf("the tape makes another program:\n%s\n%s", p.Source, again.Source)
		}
		for _, u := range p.Units {
			flowsSeen[u.Flow], clientsSeen[u.Client] = true, true
		}
		if number%5 == 0 && !lively(p) {
			dead++
		}
	}
	if dead > n/5/20 {
		t.Errorf("%d of %d programs send no credential or print nothing", dead, n/5)
	}
	for _, f := range flows {
		if !flowsSeen[f.label] {
			t.Errorf("no program with the flow %q", f.label)
		}
	}
	for _, c := range Clients() {
		if !clientsSeen[c] {
			t.Errorf("no program with %s", c)
		}
	}
}

// lively reports whether a program shows something, and sends credentials if
// it has units.
func lively(p Program) bool {
	trace := jsrun.Run(p.Name, p.Source, jsrun.Options{})
	sends := slices.ContainsFunc(trace.Requests, func(r mockapi.Record) bool { return r.In(mockapi.Query) || r.In(mockapi.Body) })
	return len(trace.Output()) > 0 && (sends || len(p.Units) == 0)
}

func TestOptions(t *testing.T) {
	for seed := range uint64(300) {
		p := Generate(seed, Options{Clients: []string{"axios", "axios.get", "axios.post", "axios.create"}, Plain: true, Fixable: true})
		for _, u := range p.Units {
			if !strings.HasPrefix(u.Client, "axios") || !u.Fixable() {
				t.Fatalf("%s, %q", u.Client, u.Doubt)
			}
		}
		for _, word := range []string{"fetch(", "localStorage", "process.", "location."} {
			if strings.Contains(p.Source, word) {
				t.Fatalf("%s in\n%s", word, p.Source)
			}
		}
	}
}
