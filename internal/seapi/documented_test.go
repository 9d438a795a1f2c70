package seapi

import (
	"fmt"
	"slices"
	"testing"
)

func TestDocument(t *testing.T) {
	for text, want := range map[string][]string{
		"see https://api.stackexchange.com/2.3/me?key=KEY&access_token=TOKEN.":                 {"https://api.stackexchange.com/2.3/me?key=KEY&access_token=TOKEN. [key access_token]"},
		"`//API.stackexchange.com/me?key=U4DMV*8nvpm3EOpvf69Rxw((` and <a href=\"?key=\">":     {"//API.stackexchange.com/me?key=U4DMV*8nvpm3EOpvf69Rxw(( [key]"},
		"https://api.stackexchange.com/docs/me?key=1 https://example.com/?key=1&x=1":           nil,
		"https://api.stackexchange.com/2.3/tags?site=so&fkey=1":                                nil,
		"GET https://api.stackexchange.com/a?key=1\nGET https://api.stackexchange.com/b?key=2": {"https://api.stackexchange.com/a?key=1 [key]", "https://api.stackexchange.com/b?key=2 [key]"},
	} {
		t.Run(text, func(t *testing.T) {
			var got []string
			for _, d := range NewHosts(nil).Document(text) {
				got = append(got, fmt.Sprint(text[d.Span.Start:d.Span.End], " ", d.Names))
			}
			if !slices.Equal(got, want) {
				t.Errorf("got %q", got)
			}
		})
	}
}
