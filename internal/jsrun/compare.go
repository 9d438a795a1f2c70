package jsrun

import (
	"fmt"

	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// Compare reports how a program that was fixed differs from the one before:
// it must do the same things in the same order, and send the same requests,
// with each credential moved into the header. The program before runs against
// the legacy API, the one after against the strict one.
func Compare(before, after Trace) error { return compare(before, after, false) }

// CompareUnsafe is Compare for a fix that is not safe: a request by JSONP may
// have become an ordinary one.
func CompareUnsafe(before, after Trace) error { return compare(before, after, true) }

func compare(before, after Trace, unsafe bool) error {
	for i := range max(len(before.Events), len(after.Events)) {
		old, now := event(before, i), event(after, i)
		if old != now {
			return fmt.Errorf("event %d: before %q, after %q", i, old, now)
		}
	}
	return requests(before, after, unsafe)
}

// CompareRequests is CompareUnsafe for a fix that is known to change what the
// program prints: the requests must be the same.
func CompareRequests(before, after Trace) error { return requests(before, after, true) }

// requests reports how the requests of two traces differ.
func requests(before, after Trace, unsafe bool) error {
	if len(before.Requests) != len(after.Requests) {
		return fmt.Errorf("%d requests before, %d after", len(before.Requests), len(after.Requests))
	}
	for i, old := range before.Requests {
		if err := compareRequests(old, after.Requests[i], unsafe); err != nil {
			return fmt.Errorf("request %d: %w", i, err)
		}
	}
	return nil
}

// event renders one event of a trace, without the credentials of URLs in it.
func event(t Trace, i int) string {
	if i >= len(t.Events) {
		return "nothing"
	}
	return t.Events[i].Kind + " " + mockapi.Redact(t.Events[i].Text)
}

// compareRequests reports how two requests differ.
func compareRequests(old, now mockapi.Record, unsafe bool) error {
	if unsafe && old.JSONP != "" && now.JSONP == "" {
		old.JSONP = ""
		old.Header, now.Header = old.Header.Clone(), now.Header.Clone()
		old.Header.Del("Accept") // a script element accepts everything
		now.Header.Del("Accept")
	}
	return mockapi.Compare(old, now)
}
