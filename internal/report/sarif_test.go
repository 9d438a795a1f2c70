package report

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/fixes"
)

// What GitHub would refuse as a whole is cut, the least important first.
func TestSARIFEntries(t *testing.T) {
	entry := func(name string) Entry {
		severity := map[byte]fixes.Severity{'n': fixes.Note, 'w': fixes.Warning, 'e': fixes.Error}[name[0]]
		return Entry{Finding: fixes.Finding{Rule: name, Severity: severity}}
	}
	for _, test := range []struct {
		entries, suppressed string
		limit               int
		want                string
		left                int
	}{
		{"n1 e2 w3", "s4", 9, "n1 e2 w3 s4", 0},
		{"n1 e2 w3", "s4", 3, "n1 e2 w3", 1},
		{"n1 e2 w3 e4", "s5", 2, "e2 e4", 3},
		{"n1 e2 w3 w4 e5", "", 3, "e2 w3 e5", 2},
		{"e1 e2 e3", "", 2, "e1 e2", 1},
		{"", "s1 s2", 1, "s1", 1},
	} {
		t.Run(fmt.Sprint(test.entries, test.suppressed, test.limit), func(t *testing.T) {
			r := &Report{}
			for name := range strings.FieldsSeq(test.entries) {
				r.Entries = append(r.Entries, entry(name))
			}
			for name := range strings.FieldsSeq(test.suppressed) {
				r.Suppressed = append(r.Suppressed, entry(name))
			}
			found, suppressed, left := r.sarifEntries(test.limit)
			var got []string
			for _, e := range append(found[:len(found):len(found)], suppressed...) {
				got = append(got, e.Rule)
			}
			if strings.Join(got, " ") != test.want || left != test.left {
				t.Errorf("got %v and %d left out, want %s and %d", got, left, test.want, test.left)
			}
		})
	}
}

// The report says what it leaves out, and is valid.
func TestSARIFTooLong(t *testing.T) {
	r := sampleReport(false)
	first := r.Entries[0]
	for len(r.Entries) <= maxResults {
		r.Entries = append(r.Entries, first)
	}
	text := written(t, "sarif", r)
	var log sarifLog
	if err := json.Unmarshal([]byte(text), &log); err != nil {
		t.Fatal(err)
	}
	notes := log.Runs[0].Invocations[0].Notifications
	if len(log.Runs[0].Results) != maxResults || len(notes) == 0 || !strings.Contains(notes[len(notes)-1].Message.Text, "more findings are left out") {
		t.Errorf("%d results, notifications %+v", len(log.Runs[0].Results), notes)
	}
}
