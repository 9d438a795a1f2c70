package nearest

import (
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	names := []string{"hosts", "globals", "select", "ignore", "exclude", "fail-on", "baseline", "SE001", "SE101"}
	for name, want := range map[string]string{
		"host":                    "hosts",
		"Hosts":                   "hosts",
		"failOn":                  "fail-on",
		"fail_on":                 "fail-on",
		"ingore":                  "ignore",
		"slect":                   "select",
		"excludes":                "exclude",
		"se001":                   "SE001",
		"SE01":                    "SE001",
		"baesline":                "baseline",
		"base":                    "baseline",
		"ba":                      "",
		"":                        "",
		"x":                       "",
		"rules":                   "",
		"wholly different":        "",
		strings.Repeat("a", 1000): "",
	} {
		t.Run(name, func(t *testing.T) {
			if got := Of(name, names); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// The distance is that of the textbook, and the same from either side.
func TestDistance(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"kitten", "sitting", 3}, {"ab", "ba", 1}, {"abcd", "acbd", 1}, {"flaw", "lawn", 2}, {"größe", "grösse", 2},
	} {
		if got := distance([]rune(test.a), []rune(test.b)); got != test.want {
			t.Errorf("%s, %s: %d, want %d", test.a, test.b, got, test.want)
		}
		if got := distance([]rune(test.b), []rune(test.a)); got != test.want {
			t.Errorf("%s, %s: %d, want %d", test.b, test.a, got, test.want)
		}
	}
}

func TestHint(t *testing.T) {
	if got := Hint("hots", []string{"hosts"}); got != `; did you mean "hosts"?` {
		t.Errorf("got %q", got)
	}
	if got := Hint("zzz", []string{"hosts"}); got != "" {
		t.Errorf("got %q", got)
	}
}
