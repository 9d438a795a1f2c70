package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/seauthlint/seauthlint/internal/nearest"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// completeFlags tells shells what the values of flags are. Flags that a command
// does not have are left out.
func (a *app) completeFlags(cmd *cobra.Command) {
	var rules []string
	for _, r := range a.rules {
		rules = append(rules, cobra.CompletionWithDesc(r.ID, r.Title))
	}
	none := cobra.FixedCompletions(nil, cobra.ShellCompDirectiveNoFileComp)
	for flag, complete := range map[string]cobra.CompletionFunc{
		"select":        listOf(rules),
		"ignore":        listOf(rules),
		"fail-on":       cobra.FixedCompletions(levels, cobra.ShellCompDirectiveNoFileComp),
		"color":         cobra.FixedCompletions(colors, cobra.ShellCompDirectiveNoFileComp),
		"format":        cobra.FixedCompletions(formatNames(), cobra.ShellCompDirectiveNoFileComp),
		"config":        cobra.FixedCompletions([]string{"yml", "yaml"}, cobra.ShellCompDirectiveFilterFileExt),
		"baseline":      cobra.FixedCompletions([]string{"json"}, cobra.ShellCompDirectiveFilterFileExt),
		"hosts":         none,
		"tags":          none,
		"jobs":          none,
		"exclude":       none,
		"changed-since": none,
	} {
		if cmd.Flags().Lookup(flag) != nil {
			_ = cmd.RegisterFlagCompletionFunc(flag, complete) // fails for what is registered twice
		}
	}
}

// wantShell makes an error of a shell that there is no script for. Help on the
// standard output would be taken for the script.
func wantShell(cmd *cobra.Command) {
	var shells []string
	for _, shell := range cmd.Commands() {
		shells = append(shells, shell.Name())
	}
	cmd.Args = cobra.ArbitraryArgs
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		return oneOf("completion", strings.Join(args, " "), shells)
	}
}

// listOf returns what completes the last entry of a list with commas.
func listOf(values []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		before := typed[:strings.LastIndexByte(typed, ',')+1]
		var list []string
		for _, v := range values {
			list = append(list, before+v)
		}
		return list, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
}

// flagError adds to the error of a flag which one may have been meant.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return err
	}
	name := unknown.GetSpecifiedName()
	if short := unknown.GetSpecifiedShortnames(); short != "" {
		name, _, _ = strings.Cut(short, "=") // -fix, as for the go command
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if meant := nearest.Of(name, names); meant != "" {
		return fmt.Errorf("%w; did you mean --%s?", err, meant)
	}
	return err
}

// missing adds to the error of a path that is not there which command may have
// been meant. Paths are arguments of the check, which need not be named.
func (a *app) missing(path string, err error) error {
	if !errors.Is(err, fs.ErrNotExist) || strings.ContainsAny(path, `./\`) {
		return err
	}
	if meant := nearest.Of(path, a.commands); meant != "" {
		return fmt.Errorf(`%w; did you mean the command "%s"?`, err, meant)
	}
	return err
}
