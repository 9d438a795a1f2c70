package gclplugin

import (
	"errors"
	"fmt"
	"strings"

	"github.com/seauthlint/seauthlint/analyzer"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// check returns an error for settings that can have no effect, which are
// spelling mistakes.
func check(s analyzer.Settings) error {
	for _, h := range s.Hosts {
		if strings.TrimSpace(h) == "" {
			return errors.New("hosts: an entry is empty")
		}
	}
	if err := checkRules("select", s.Select); err != nil {
		return err
	}
	return checkRules("ignore", s.Ignore)
}

func checkRules(key string, rules []string) error {
	for _, r := range rules {
		if _, ok := seapi.RuleByID(r); !ok {
			return fmt.Errorf("%s: no rule %q", key, r)
		}
	}
	return nil
}
