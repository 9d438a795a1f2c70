package jsrun

import (
	"fmt"
	"strings"

	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// An Event is one thing that a program did.
type Event struct {
	Kind string // request, print, probe, error, or stop at a bound
	Text string // a request's number, or what was printed, probed or thrown
}

// A Trace is what a program did: events in their order, and the requests as
// the API and other hosts saw them.
type Trace struct {
	Events   []Event
	Requests []mockapi.Record
}

// Errors returns what nobody caught.
func (t Trace) Errors() []string { return t.texts("error") }

// Output returns what the program printed.
func (t Trace) Output() []string { return t.texts("print") }

// texts returns the texts of the events of a kind.
func (t Trace) texts(kind string) (found []string) {
	for _, e := range t.Events {
		if e.Kind == kind {
			found = append(found, e.Text)
		}
	}
	return found
}

// String renders a trace for people.
func (t Trace) String() string {
	var b strings.Builder
	n := 0
	for _, e := range t.Events {
		text := e.Text
		if e.Kind == "request" {
			text = show(t.Requests[n])
			n++
		}
		fmt.Fprintln(&b, e.Kind, text)
	}
	return b.String()
}

// show renders a request and leaves out what it does not have.
func show(r mockapi.Record) string {
	parts := []string{r.Method, r.Scheme + "://" + r.Host + r.Path + "?" + r.Query}
	if len(r.Credentials) > 0 {
		parts = append(parts, fmt.Sprint(r.Credentials))
	}
	if len(r.Authorization) > 0 {
		parts = append(parts, fmt.Sprint(r.Authorization))
	}
	if len(r.Header) > 0 {
		parts = append(parts, fmt.Sprint(r.Header))
	}
	if r.Body != "" {
		parts = append(parts, r.Body)
	}
	return strings.Join(parts, " ")
}
