package analyzer

import (
	"errors"
	"flag"
	"fmt"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// Settings say what counts as the API and what is reported.
type Settings struct {
	// Hosts are API hosts beside the public ones, such as those of an
	// Enterprise instance.
	Hosts []string `json:"hosts"`

	// Select and Ignore are rules: ids, beginnings of ids, names, or "all". With
	// Select, only those are reported.
	Select []string `json:"select"`
	Ignore []string `json:"ignore"`

	// Probable also reports findings whose host is not proven. Drivers of
	// go/analysis know no severity, so the default is to report errors only.
	Probable bool `json:"probable"`

	// Suppressed also returns what comments silence, marked as such. It is for
	// NewScanner: drivers have no way to report such findings.
	Suppressed bool `json:"-"`

	// Notes also returns notes about logs and tests, for NewScanner likewise.
	Notes bool `json:"-"`
}

// register adds the flags that change the settings. Rules are looked up when the
// analyzer runs: go vet parses the flags anew for each package, those of the
// standard library included, and would repeat an error as often.
func (s *Settings) register(f *flag.FlagSet) {
	f.Var(listFlag{&s.Hosts}, "hosts", "API `hosts` beside the public ones, separated by commas")
	f.Var(listFlag{&s.Select}, "select", "report these `rules` only")
	f.Var(listFlag{&s.Ignore}, "ignore", "do not report these `rules`")
	f.BoolVar(&s.Probable, "probable", s.Probable, "also report requests whose host is not proven")
}

// A listFlag is a list that is given separated by commas.
type listFlag struct{ list *[]string }

// String returns the list as it is given.
func (f listFlag) String() string {
	if f.list == nil {
		return ""
	}
	return strings.Join(*f.list, ",")
}

// Set replaces the list. An empty entry is an error, and then nothing is
// replaced.
func (f listFlag) Set(s string) error {
	var list []string
	for part := range strings.SplitSeq(s, ",") {
		if part = strings.TrimSpace(part); part == "" {
			return errors.New("empty entry")
		}
		list = append(list, part)
	}
	*f.list = list
	return nil
}

// A ruleSet holds the ids of the rules to report.
type ruleSet map[string]bool

// rules returns the rules that the settings select. Without Select these are all.
func (s *Settings) rules() (ruleSet, error) {
	set := ruleSet{}
	for _, r := range seapi.Rules {
		set[r.ID] = len(s.Select) == 0
	}
	for _, name := range s.Select {
		if err := set.turn(name, true); err != nil {
			return nil, fmt.Errorf("select: %w", err)
		}
	}
	for _, name := range s.Ignore {
		if err := set.turn(name, false); err != nil {
			return nil, fmt.Errorf("ignore: %w", err)
		}
	}
	return set, nil
}

// turn adds the rules that a name stands for, or removes them. That there is
// none is an error.
func (set ruleSet) turn(name string, on bool) error {
	ids := matchRules(name)
	if len(ids) == 0 {
		return fmt.Errorf("no rule %q", name)
	}
	for _, id := range ids {
		set[id] = on
	}
	return nil
}

// matchRules returns the ids of the rules that a name stands for: an id, the
// beginning of one, the name of a rule, or all.
func matchRules(name string) (ids []string) {
	name = strings.TrimSpace(name)
	for _, r := range seapi.Rules {
		begins := len(name) > 2 && strings.HasPrefix(r.ID, strings.ToUpper(name))
		if begins || strings.EqualFold(name, r.Name) || strings.EqualFold(name, "all") {
			ids = append(ids, r.ID)
		}
	}
	return ids
}
