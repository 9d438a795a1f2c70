package jsscan

import "testing"

func TestRelative(t *testing.T) {
	for _, c := range []struct{ dir, file, want string }{
		{".", "config.js", "./config.js"},
		{"src", "src/lib/config.js", "./lib/config.js"},
		{"src/pages", "src/config.js", "../config.js"},
		{"src", "lib/config.js", "../lib/config.js"},
		{"/one/src", "/two/config.js", "../../two/config.js"}, // nothing in common but the root
		{"../a/b", "../c/config.js", "../../c/config.js"},
		{"/one", "two/config.js", ""},
	} {
		t.Run(c.dir+" "+c.file, func(t *testing.T) {
			if got := relative(c.dir, c.file); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
