package jsscan

import (
	"strings"
	"testing"
)

// What is too deep or too broken to be parsed is searched literal by literal.
func TestTokensOnly(t *testing.T) {
	deep := strings.Repeat("(", 5000)
	for src, want := range map[string]string{
		"get('https://api.stackexchange.com/2.3/me?key=' + k);" + deep:            "SE001 SE000",
		"get(`//api.stackexchange.com/2.3/me?site=x&access_token=${t}`);" + deep:  "SE002 SE000",
		"get('https://example.com/me?key=' + k, 'api.stackexchange.com');" + deep: "SE000",
		"x = 'https://api.stackexchange.com/docs?key=1';" + deep:                  "SE000",
	} {
		t.Run(src[:40], func(t *testing.T) {
			var rules []string
			for _, f := range New(Settings{}).Scan("x.js", []byte(src)) {
				rules = append(rules, f.Rule)
				if f.Fix != nil {
					t.Errorf("%s has a fix", f.Rule)
				}
			}
			if got := strings.Join(rules, " "); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}
