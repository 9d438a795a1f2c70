package shscan

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// URLs that comments and documents show are notes, but not those of commands that
// are found anyway.
func TestNotes(t *testing.T) {
	const url = "https://api.stackexchange.com/2.3/info?key=KEY"
	for _, test := range []struct {
		path, src string
		want      []string
	}{
		{"README.md", "Ask " + url + " first.\n\n```js\nfetch('" + url + "');\n```\n", []string{"SE101 1", "SE101 4"}},
		{"README.md", "```sh\ncurl '" + url + "'\n```\n\nor " + url + "\n", []string{"SE101 2", "SE101 5"}},
		{"a.sh", "# curl '" + url + "'\necho '" + url + "' # " + url + "\n", []string{"SE101 1", "SE101 2"}},
		{"a.sh", "curl '" + url + "' # as in " + url + "\n", []string{"SE001 1", "SE101 1"}},
		{"README.md", "https://example.com/?key=1 is not https://api.stackexchange.com/docs?key=1\n", nil},
		{"Makefile", "all:\n\t@true # " + url + " seauthlint:ignore\n", []string{"SE101 2"}},
		{"Makefile", "# seauthlint:ignore shown to warn of it\n# " + url + "\n", nil},
	} {
		t.Run(test.path+" "+test.src, func(t *testing.T) {
			var got []string
			for _, f := range New(Settings{Notes: true}).Scan(test.path, []byte(test.src)) {
				got = append(got, fmt.Sprint(f.Rule, " ", 1+strings.Count(test.src[:f.Span.Start], "\n")))
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %q", got)
			}
		})
	}
}
