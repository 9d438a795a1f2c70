package gorun

import (
	"fmt"
	"strings"

	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// A Trace is what a program did: the requests as the API and other hosts saw
// them, what it printed, and how it ended.
type Trace struct {
	Requests []mockapi.Record
	Output   string
	Errors   string // the standard error
	Exit     int    // the exit code; -1 for a signal
}

// String renders a trace for people.
func (t Trace) String() string {
	var b strings.Builder
	for _, r := range t.Requests {
		fmt.Fprintf(&b, "request %s %s://%s%s?%s %v %q %v %s\n",
			r.Method, r.Scheme, r.Host, r.Path, r.Query, r.Credentials, r.Authorization, r.Header, r.Body)
	}
	fmt.Fprintf(&b, "output  %s\n", t.Output)
	if t.Errors != "" {
		fmt.Fprintf(&b, "errors  %s\n", t.Errors)
	}
	fmt.Fprintf(&b, "exit    %d\n", t.Exit)
	return b.String()
}
