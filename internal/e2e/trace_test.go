package e2e

import (
	"net/http"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/internal/jsrun"
	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// traceOf makes a trace of one line for each event: `GET URL name: value …` is
// a request, all else is printed. The first line may be `together`.
func traceOf(text string) (t Trace) {
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		switch {
		case words[0] == "together":
			t.Together = true
		case words[0] == "GET":
			h := http.Header{}
			for i := 2; i+1 < len(words); i += 2 {
				h.Set(strings.TrimSuffix(words[i], ":"), strings.ReplaceAll(words[i+1], "+", " "))
			}
			r := mockapi.Request{Method: "GET", URL: "https://api.stackexchange.com/" + words[1], Header: h}
			t.Requests = append(t.Requests, mockapi.Config{}.Record(r))
		default:
			t.Events = append(t.Events, jsrun.Event{Kind: words[0], Text: strings.Join(words[1:], " ")})
		}
	}
	return t
}

func TestCompare(t *testing.T) {
	for _, test := range []struct {
		before, after string
		same          bool
	}{
		{"GET a?key=k", "GET a Authorization: Bearer+k", true},
		{"GET a?key=k", "GET a?key=k", false},
		{"GET a?key=k", "GET a", false},
		{"GET a?key=k", "GET b Authorization: Bearer+k", false},
		{"GET a?key=k\nprint 1", "GET a Authorization: Bearer+k\nprint 2", false},
		{"GET a\nGET b", "GET b\nGET a", false},
		{"together\nGET a\nGET b\nprint 1\nprint 2", "GET b\nGET a\nprint 2\nprint 1", true},
		{"together\nGET a?key=k\nGET a?key=l", "GET a Authorization: Bearer+l\nGET a Authorization: Bearer+k", true},
		{"together\nGET a?key=k\nGET a?key=l", "GET a Authorization: Bearer+k\nGET a Authorization: Bearer+k", false},
		{"together\nprint \"quota_remaining\":9", "print \"quota_remaining\":8", true},
		{"print \"quota_remaining\":9", "print \"quota_remaining\":8", false},
		{"GET a?callback=x1&_=5", "GET a?callback=x2&_=6", true},
		{"GET a?_=5", "GET a?_=6", true},
		{"GET a Sec-Fetch-Mode: cors", "GET a Sec-Fetch-Mode: navigate", true},
		{"GET a Accept: x", "GET a Accept: y", false},
	} {
		if err := Compare(traceOf(test.before), traceOf(test.after), false); (err == nil) != test.same {
			t.Errorf("%q, then %q: %v", test.before, test.after, err)
		}
	}
}

func TestCompareHost(t *testing.T) {
	for _, test := range []struct {
		host, real string
		same       bool
	}{
		{"GET a?key=k&b=%28", "GET a?key=k&b=(", true},
		{"GET a?key=k", "GET a?key=l", false},
		{"GET a?key=k", "GET a Authorization: Bearer+k", false},
		{"GET a Content-Type: x", "GET a", false},
		{"GET a", "GET a\nGET a", false},
		{"GET a\nGET b", "together\nGET b\nGET a", true},
		{"GET a\nGET b", "GET b\nGET a", false},
		{"print error: TypeError: a", "print error: TypeError: b", true},
		{"print error: TypeError: a", "print error: RangeError: a", false},
		{"error a", "error b", true},
		{"error a", "print a", false},
	} {
		if err := CompareHost(traceOf(test.host).Trace, traceOf(test.real)); (err == nil) != test.same {
			t.Errorf("%q and %q: %v", test.host, test.real, err)
		}
	}
}
