package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/seauthlint/seauthlint/internal/config"
	"github.com/seauthlint/seauthlint/internal/seapi"
	"github.com/seauthlint/seauthlint/internal/walk"
	"github.com/spf13/pflag"
)

// A configError is what is wrong with files that hold settings. Help about the
// usage is no help there.
type configError struct{ error }

// Unwrap returns the errors of the file.
func (e configError) Unwrap() []error { return causes(e.error) }

// causes returns the errors that one is made of, or itself.
func causes(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return []error{err}
}

// configure reads the configuration. Flags that are given take the place of its
// keys of the same name.
func (a *app) configure(o *options, flags *pflag.FlagSet) error {
	name, err := o.configFile()
	if err != nil || name == "" {
		return err
	}
	s, err := config.Load(name, fromHere(name), seapi.RuleNames(a.rules))
	if err != nil {
		if own := (*config.Error)(nil); !errors.As(err, &own) {
			err = fmt.Errorf("%s: %w", fromHere(name), walk.Cause(err))
		}
		return configError{err}
	}
	o.adopt(s, flags.Changed)
	return nil
}

// configFile returns the absolute name of the file to read, or "" if there is none.
func (o *options) configFile() (string, error) {
	switch {
	case o.noConfig && o.config != "":
		return "", errors.New("--config and --no-config exclude one another")
	case o.noConfig:
		return "", nil
	case o.config != "":
		return absolute(o.config), nil
	}
	name, err := config.Find(".")
	if err != nil {
		return "", configError{err}
	}
	return name, nil
}

// adopt takes the settings that no flag replaces.
func (o *options) adopt(s *config.Settings, given func(flag string) bool) {
	o.settings, o.here = *s, absolute(".")
	for flag, list := range map[string]struct{ flag, file *[]string }{
		"hosts": {&o.hosts, &s.Hosts}, "select": {&o.selected, &s.Select}, "ignore": {&o.ignored, &s.Ignore},
	} {
		if !given(flag) {
			*list.flag = *list.file
		}
	}
	if given("exclude") {
		o.settings.Exclude = nil
	}
	if given("select") {
		o.settings.Overrides = slices.Clone(o.settings.Overrides)
		for i := range o.settings.Overrides {
			o.settings.Overrides[i].Select = nil
		}
	}
	if name := s.BaselineFile(); name != "" && !given("baseline") {
		o.baseline = fromHere(name)
	}
	if s.FailOn != "" && !given("fail-on") {
		o.failOn = s.FailOn
	}
}

// fromHere returns a name relative to the working directory, if that is possible.
func fromHere(name string) string {
	wd, err := os.Getwd()
	if err != nil {
		return name
	}
	rel, err := filepath.Rel(wd, name)
	if err != nil {
		return name
	}
	return rel
}

// leaves reports whether the configuration leaves a file or folder out of walks.
// It is asked about every one of a tree.
func (o *options) leaves(name string) bool {
	if len(o.settings.Exclude) == 0 {
		return false
	}
	if !filepath.IsAbs(name) {
		name = filepath.Join(o.here, name)
	}
	return o.settings.Excludes(name)
}

// rulesFor returns the rules that are reported for the file of a path.
func (c *check) rulesFor(path string) ruleSet {
	set := c.selection
	for _, over := range c.settings.For(absolute(filepath.FromSlash(path))) {
		selected, ignored := over.Select, slices.Concat(c.ignored, over.Ignore)
		if len(selected) == 0 {
			selected = c.selected
		}
		set, _ = c.selectRules(selected, ignored) // their names were checked
	}
	return set
}
