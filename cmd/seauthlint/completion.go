package main

import (
	"strings"

	"github.com/spf13/cobra"
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
