package jsrun

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

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

// The parameters in a text that shows a URL: those of a request that is fixed
// are gone from what the program prints about it.
var (
	laterParam = regexp.MustCompile(`(?i)&(?:amp;)?(?:key|access_token)=[^&\s"'#<>]*`)
	firstParam = regexp.MustCompile(`(?i)\?(?:key|access_token)=[^&\s"'#<>]*&?`)
	openEnd    = regexp.MustCompile(`\?(\s|["'#<>]|$)`)
)

// event renders one event of a trace, without the credentials of URLs in it.
func event(t Trace, i int) string {
	if i >= len(t.Events) {
		return "nothing"
	}
	text := laterParam.ReplaceAllString(t.Events[i].Text, "")
	text = firstParam.ReplaceAllString(text, "?")
	text = strings.ReplaceAll(text, "?&", "?")
	return t.Events[i].Kind + " " + openEnd.ReplaceAllString(text, "$1")
}

// compareRequests reports how two requests differ.
func compareRequests(old, now mockapi.Record, unsafe bool) error {
	if len(old.Credentials) > 0 {
		old = upgrade(old, now)
	}
	// URLSearchParams writes a whole query anew: what counts is what it says.
	if slices.Equal(mockapi.Params(old.Query), mockapi.Params(now.Query)) {
		old.Query = now.Query
	}
	if unsafe && old.JSONP != "" && now.JSONP == "" {
		old.JSONP = ""
		now.Header = now.Header.Clone()
		now.Header.Del("Accept") // a script element sends none
	}
	for _, part := range []struct{ name, old, now string }{
		{"method", old.Method, now.Method},
		{"scheme", old.Scheme, now.Scheme},
		{"host", old.Host, now.Host},
		{"path", old.Path, now.Path},
		{"parameters", old.Query, now.Query},
		{"body", old.Body, now.Body},
		{"JSONP callback", old.JSONP, now.JSONP},
	} {
		if part.old != part.now {
			return fmt.Errorf("%s %q before, %q after", part.name, part.old, part.now)
		}
	}
	if !maps.EqualFunc(old.Header, now.Header, slices.Equal) {
		return fmt.Errorf("headers %v before, %v after", old.Header, now.Header)
	}
	return compareCredentials(old, now)
}

// upgrade changes what a fix may change beside the credentials: plain HTTP and
// the alias host.
func upgrade(old, now mockapi.Record) mockapi.Record {
	if old.Scheme == "http" && now.Scheme == "https" {
		old.Scheme = now.Scheme
	}
	if old.Host == mockapi.AliasHost && now.Host == mockapi.MainHost {
		old.Host = now.Host
	}
	return old
}

// compareCredentials checks that the credential that counted before is the one
// in the header now, and nowhere else.
func compareCredentials(old, now mockapi.Record) error {
	if now.In(mockapi.Query) || now.In(mockapi.Body) {
		return fmt.Errorf("credentials %v outside of the header", now.Credentials)
	}
	want := old.Authorization // what is not the API's business stays
	if len(old.Credentials) > 0 {
		want = nil
		if c, ok := old.Credential(); ok {
			want = []string{"Bearer " + c.Value}
		}
	}
	if !slices.Equal(want, now.Authorization) {
		return fmt.Errorf("authorization %q, want %q", now.Authorization, want)
	}
	return nil
}
