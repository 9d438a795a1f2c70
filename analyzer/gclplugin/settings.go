package gclplugin

import (
	"errors"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/analyzer"
)

// check returns an error for settings that cannot be meant. That there is no rule
// of some name is said by the analyzer, which knows all ways to name one.
func check(s analyzer.Settings) error {
	blank := func(h string) bool { return strings.TrimSpace(h) == "" }
	if slices.ContainsFunc(s.Hosts, blank) {
		return errors.New("hosts: an entry is empty")
	}
	return nil
}
