//go:build e2e

package e2e

import (
	"regexp"
	"testing"

	"github.com/seauthlint/seauthlint/internal/jsrun"
	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// browser starts Chromium for a test.
func browser(t *testing.T) *Browser {
	t.Helper()
	b, err := StartBrowser()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	})
	return b
}

// TestChromium runs the fixtures for pages in pages, those with jQuery in three
// versions: before 1.9 it does not know the option `method`, and before 3 its
// promises are no promises.
func TestChromium(t *testing.T) {
	b := browser(t)
	run := func(version string) runner {
		return func(f Fixture, src string, c mockapi.Config) (Trace, error) {
			b.Keep = !leaves.MatchString(src)
			return b.Run(f.Page, src, version, c)
		}
	}
	runFixtures(t, Chromium, run("3"), jsrun.Options{}, func(Fixture) bool { return true })
	for version, host := range map[string]jsrun.Options{"1.7": {OldJQuery: true}, "1.12": {}} {
		t.Run("jQuery "+version, func(t *testing.T) {
			runFixtures(t, Chromium, run(version), host, func(f Fixture) bool { return usesJQuery.MatchString(f.Src) })
		})
	}
}

// leaves matches what opens a window or leaves the page.
var leaves = regexp.MustCompile(`window\.open|location(\.href)? = |location\.(assign|replace|reload)`)
