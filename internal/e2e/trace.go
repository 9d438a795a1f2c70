package e2e

import (
	"cmp"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jsrun"
	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// A Trace is what a program did. If some of its requests were under way
// together, their order and that of the events mean nothing.
type Trace struct {
	jsrun.Trace
	Together bool
}

// clean returns a trace without what differs from run to run or says nothing
// about the program: the order of what happens at once, random names, headers
// that browsers add.
func (t Trace) clean(together bool) jsrun.Trace {
	var c jsrun.Trace
	for _, e := range t.Events {
		if e.Kind != "request" {
			e.Text = stack.ReplaceAllString(e.Text, "")
			c.Events = append(c.Events, e)
		}
	}
	for _, r := range t.Requests {
		if !r.Preflight() && r.Header.Get("Upgrade") == "" { // the small host opens no sockets
			c.Requests = append(c.Requests, cleanRecord(r))
		}
	}
	if together {
		for i, e := range c.Events {
			c.Events[i].Text = remaining.ReplaceAllString(e.Text, "$1")
		}
		slices.SortStableFunc(c.Events, func(a, b jsrun.Event) int { return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Text, b.Text)) })
		slices.SortStableFunc(c.Requests, func(a, b mockapi.Record) int { return cmp.Compare(identity(a), identity(b)) })
	}
	return c
}

// remaining matches how many requests are left, which depends on the order.
var remaining = regexp.MustCompile(`("quota_remaining":)\d+`)

// identity renders what a fix must not change of a request.
func identity(r mockapi.Record) string {
	who, _ := r.Credential()
	return fmt.Sprintln(r.Path, mockapi.Params(r.Query), r.Method, r.Body, r.Host, who.Value, r.Header)
}

var (
	stack         = regexp.MustCompile(`\n +at .*`)
	cacheBuster   = regexp.MustCompile(`((?:^|&)_=)\d+`)
	boundary      = regexp.MustCompile(`; ?boundary=.*`)
	browserAccept = regexp.MustCompile(`^(image|text/html)\b.*`) // grows with every version
	ownHeader     = regexp.MustCompile(`^(Sec-.*|Priority|Upgrade-Insecure-Requests|Cache-Control|Pragma|Purpose)$`)
)

// cleanRecord returns a request without random names and browser's headers.
func cleanRecord(r mockapi.Record) mockapi.Record {
	r.Query = cacheBuster.ReplaceAllString(r.Query, "${1}0")
	if r.JSONP != "" {
		r.JSONP = "callback"
	}
	kept := http.Header{}
	for name, values := range r.Header {
		if ownHeader.MatchString(name) {
			continue
		}
		for _, v := range values {
			v = boundary.ReplaceAllString(v, "")
			if name == "Accept" {
				v = browserAccept.ReplaceAllString(v, "$1,...")
			}
			kept.Add(name, v)
		}
	}
	r.Header = kept
	r.Transport = r.Transport.Clone()
	if coding := r.Transport.Get("Accept-Encoding"); coding != "" {
		r.Transport.Set("Accept-Encoding", tlsCoding.ReplaceAllString(coding, ""))
	}
	return r
}

// tlsCoding matches what clients accept by TLS only, because proxies spoiled it
// in plain HTTP.
var tlsCoding = regexp.MustCompile(`\b(br|zstd), |, (br|zstd)\b`)

// Compare reports how a program that was fixed differs from the one before.
func Compare(before, after Trace, unsafe bool) error {
	together := before.Together || after.Together
	compare := jsrun.Compare
	if unsafe {
		compare = jsrun.CompareUnsafe
	}
	return compare(before.clean(together), after.clean(together))
}

// CompareRequests is Compare for an unsafe fix that is known to change what the
// program shows.
func CompareRequests(before, after Trace) error {
	together := before.Together || after.Together
	return jsrun.CompareRequests(before.clean(together), after.clean(together))
}

// CompareHost reports how the run of a program with the real libraries differs
// from its run with the small ones: same text, same API, so that all must be
// the same, credentials included.
func CompareHost(host jsrun.Trace, real Trace) error {
	old, now := Trace{Trace: host}.clean(real.Together), real.clean(real.Together)
	for i := range max(len(old.Requests), len(now.Requests)) {
		if a, b := line(old.Requests, i), line(now.Requests, i); a != b {
			return fmt.Errorf("request %d:\nhost %s\nreal %s", i, a, b)
		}
	}
	if a, b := printed(old), printed(now); !slices.Equal(a, b) {
		return fmt.Errorf("printed\nhost %q\nreal %q", a, b)
	}
	return nil
}

// line renders all of a request.
func line(all []mockapi.Record, i int) string {
	if i >= len(all) {
		return "nothing"
	}
	r := all[i]
	params := strings.Join(mockapi.Params(r.Query), "&")
	return fmt.Sprintf("%s %s://%s%s?%s %s %v %q %v %s", r.Method, r.Scheme, r.Host, r.Path, params, r.JSONP, r.Credentials, r.Authorization, r.Header, r.Body)
}

// printed returns what a program shows, and that it failed, but not how: the
// texts of errors are the libraries' own.
func printed(t jsrun.Trace) (texts []string) {
	for _, e := range t.Events {
		if e.Kind == "error" {
			e.Text = "error"
		}
		e.Text = thrown.ReplaceAllString(e.Text, "$1")
		texts = append(texts, e.Kind+" "+e.Text)
	}
	return texts
}

// String renders a trace for people.
func (t Trace) String() string {
	var b strings.Builder
	for _, e := range t.Events {
		fmt.Fprintln(&b, e.Kind, e.Text)
	}
	for i := range t.Requests {
		fmt.Fprintln(&b, "request", line(t.Requests, i))
	}
	return b.String()
}

// thrown matches what is shown of an error.
var thrown = regexp.MustCompile(`(\w*Error): .*`)
