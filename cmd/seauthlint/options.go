package main

import (
	"errors"
	"fmt"
	"go/build/constraint"
	"runtime"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/config"
	"github.com/seauthlint/seauthlint/internal/nearest"
	"github.com/seauthlint/seauthlint/internal/report"
	"github.com/seauthlint/seauthlint/internal/walk"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// options are the flags of the check.
type options struct {
	fix, unsafe, diff     bool
	format, failOn, color string
	outputs               []string
	selected, ignored     []string
	hosts, exclude, tags  []string
	noIgnore, quiet       bool
	statistics, secrets   bool
	showSuppressed        bool
	stdinName             string
	config                string
	baseline, since       string
	noConfig              bool
	settings              config.Settings
	here                  string // the working directory
	jobs                  int
}

// newOptions returns the defaults.
func newOptions() *options {
	return &options{format: report.Formats[0].Name, failOn: "warning", color: "auto", stdinName: "<stdin>", jobs: runtime.GOMAXPROCS(0)}
}

// register adds the flags to a command.
func (o *options) register(cmd *cobra.Command) {
	f := cmd.Flags()
	f.SortFlags = false
	f.BoolVar(&o.fix, "fix", o.fix, "write the safe fixes")
	f.BoolVar(&o.unsafe, "unsafe-fixes", o.unsafe, "with --fix or --diff: the unsafe ones too")
	f.BoolVar(&o.diff, "diff", o.diff, "print the fixes as a patch and write nothing")
	f.StringVar(&o.format, "format", o.format, "format of the report: "+strings.Join(formatNames(), ", "))
	f.StringArrayVar(&o.outputs, "output", nil, "write the report to a file as well, as `[FORMAT=]FILE` (repeatable)")
	f.StringVar(&o.failOn, "fail-on", o.failOn, "the lowest `LEVEL` that fails: note, warning, error or never")
	f.StringVar(&o.baseline, "baseline", "", "do not report what the `FILE` holds that 'seauthlint baseline' wrote")
	f.StringVar(&o.since, "changed-since", "", "report only what changed since the revision `REV` of git")
	o.registerScope(f)
	f.StringVar(&o.stdinName, "stdin-filename", o.stdinName, "the `FILE` that the standard input stands for")
	f.StringVar(&o.color, "color", o.color, "colour the report: auto, always or never")
	f.BoolVar(&o.statistics, "statistics", o.statistics, "count the findings of each rule")
	f.BoolVar(&o.secrets, "show-secrets", o.secrets, "print tokens where the code spells them")
	f.BoolVar(&o.showSuppressed, "show-suppressed", o.showSuppressed, "in SARIF and JUnit: what comments suppress, marked as such")
}

// registerScope adds the flags that say what is scanned for what.
func (o *options) registerScope(f *pflag.FlagSet) {
	f.SortFlags = false
	f.StringSliceVar(&o.selected, "select", nil, "report these `RULES` only: ids, names, beginnings of ids, or all")
	f.StringSliceVar(&o.ignored, "ignore", nil, "do not report these `RULES`")
	f.StringSliceVar(&o.hosts, "hosts", nil, "API `HOSTS` beside the public ones")
	f.StringSliceVar(&o.tags, "tags", nil, "build `TAGS` that hold for Go files")
	f.StringArrayVar(&o.exclude, "exclude", nil, "leave out paths that match the `GLOB` (repeatable)")
	f.BoolVar(&o.noIgnore, "no-ignore", o.noIgnore, "do not honour .gitignore")
	f.StringVar(&o.config, "config", "", "read the settings of `FILE` instead of "+config.Names[0])
	f.BoolVar(&o.noConfig, "no-config", false, "read no settings")
	f.IntVar(&o.jobs, "jobs", o.jobs, "scan `N` files at the same time")
	f.BoolVar(&o.quiet, "quiet", o.quiet, "print findings and errors only")
}

// levels are the values of --fail-on: the severities, in their order, and never.
var levels = config.Levels

// colors are the values of --color.
var colors = []string{"auto", "always", "never"}

// formatNames returns the names of all formats.
func formatNames() (names []string) {
	for _, f := range report.Formats {
		names = append(names, f.Name)
	}
	return names
}

// check returns what is wrong with the flags.
func (o *options) check() error {
	var errs []error
	if o.unsafe && !o.fix && !o.diff {
		errs = append(errs, errors.New("--unsafe-fixes needs --fix or --diff"))
	}
	if o.jobs < 1 {
		errs = append(errs, fmt.Errorf("--jobs: %d is not a number of files", o.jobs))
	}
	errs = append(errs, oneOf("--fail-on", o.failOn, levels), oneOf("--color", o.color, colors), oneOf("--format", o.format, formatNames()))
	for _, glob := range o.exclude {
		if err := walk.CheckGlob(glob); err != nil {
			errs = append(errs, fmt.Errorf("--exclude: %w", err))
		}
	}
	for _, tag := range o.tags {
		if _, err := constraint.Parse("//go:build " + tag); err != nil || strings.ContainsAny(tag, " !&|()") {
			errs = append(errs, fmt.Errorf("--tags: %q is not a build tag", tag))
		}
	}
	for _, host := range o.hosts {
		if err := config.CheckHost(host); err != nil {
			errs = append(errs, fmt.Errorf("--hosts: %w", err))
		}
	}
	return errors.Join(errs...)
}

// oneOf returns an error if the value of the flag is none of those.
func oneOf(flag, value string, values []string) error {
	if slices.Contains(values, value) {
		return nil
	}
	return fmt.Errorf("%s: unknown value %q (want %s)%s", flag, value, strings.Join(values, ", "), nearest.Hint(value, values))
}

// fails reports whether a finding of this severity makes the run fail.
func (o *options) fails(s fixes.Severity) bool { return int(s) >= slices.Index(levels, o.failOn) }

// wants reports whether fixes of this safety are to be made.
func (o *options) wants(s fixes.Safety) bool {
	return (o.fix || o.diff) && (s == fixes.Safe || o.unsafe)
}

// formatOf returns the format of a known name.
func formatOf(name string) report.Format {
	return report.Formats[slices.Index(formatNames(), name)]
}
