package gorun

import (
	"fmt"
	"strings"

	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// Compare reports how a program that was fixed differs from the one before:
// it must print the same, end in the same way, and send the same requests in
// the same order, with each credential moved into the header. The program
// before runs against the legacy API, the one after against the strict one.
func Compare(before, after Trace) error {
	if err := CompareUnsafe(before, after); err != nil {
		return err
	}
	for _, part := range []struct{ name, old, now string }{
		{"output", shown(before.Output), shown(after.Output)},
		{"errors", message(before.Errors), message(after.Errors)},
		{"exit code", fmt.Sprint(before.Exit), fmt.Sprint(after.Exit)},
	} {
		if part.old != part.now {
			return fmt.Errorf("%s %q before, %q after", part.name, part.old, part.now)
		}
	}
	return nil
}

// CompareUnsafe is Compare for a fix that is known to change what the program
// prints: the requests must be the same.
func CompareUnsafe(before, after Trace) error {
	for i, old := range before.Requests {
		if i >= len(after.Requests) {
			break
		}
		if err := mockapi.Compare(old, after.Requests[i]); err != nil {
			return fmt.Errorf("request %d: %w", i, err)
		}
	}
	if len(before.Requests) != len(after.Requests) {
		return fmt.Errorf("%d requests before, %d after", len(before.Requests), len(after.Requests))
	}
	return nil
}

// message returns what a program writes to its standard error, without what a
// panic tells about addresses and lines.
func message(text string) string {
	text, _, _ = strings.Cut(text, "\ngoroutine ")
	text, _, _ = strings.Cut(text, "\n[signal ")
	return shown(text)
}

// hosts spells the API's URLs the way that a fix may have to.
var hosts = strings.NewReplacer(
	"http://"+mockapi.MainHost, "https://"+mockapi.MainHost,
	"http://"+mockapi.AliasHost, "https://"+mockapi.MainHost,
	"https://"+mockapi.AliasHost, "https://"+mockapi.MainHost,
)

// shown returns a text that a program shows, without what a fix changes in the
// URLs in it.
func shown(text string) string { return mockapi.Redact(hosts.Replace(text)) }
