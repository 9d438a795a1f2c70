package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

// checkLong is the help of the check.
const checkLong = `Find code that sends Stack Exchange API credentials in the URL or in the
body, and move them into the Authorization header.

Folders are walked for Go, JavaScript and TypeScript, also in HTML, Vue and
Svelte, and for shell code in scripts, makefiles, Dockerfiles, YAML and Markdown
(default: the current folder); .gitignore is honoured, and vendor, node_modules
and .git are left out. A path given as an argument is always scanned, "-" is
the standard input. Patterns such as ./... and import paths name Go packages.

The report goes to the standard output, except that --diff prints the patch
there, and --fix the fixed text of the standard input.

Exit code: 0 if nothing was found, 1 if something at or above --fail-on was
found (with --fix: remains; with --diff: also if the patch is not empty), 2 if
a path, the usage or the configuration was wrong.`

// command returns the command line. Its root is the check, which needs no name.
func (a *app) command() *cobra.Command {
	root := a.checkCommand("seauthlint [check]")
	root.Short = "Find and fix credentials in URLs of the Stack Exchange API"
	root.Version = version()
	root.SetVersionTemplate("seauthlint {{.Version}}\n")
	root.SilenceErrors, root.SilenceUsage = true, true
	root.SetFlagErrorFunc(flagHint)
	check := a.checkCommand("check")
	check.Short = "Scan files (the default command)"
	root.AddCommand(check, a.explainCommand(), a.rulesCommand(), a.baselineCommand(), a.versionCommand())
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		a.completeFlags(cmd)
		if cmd.Name() == "completion" {
			wantShell(cmd)
		}
	}
	a.completeFlags(root)
	return root
}

// checkCommand returns the command that scans, under the given name.
func (a *app) checkCommand(name string) *cobra.Command {
	o := newOptions()
	cmd := &cobra.Command{
		Use:  name + " [flags] [path | package pattern | -]...",
		Long: checkLong,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := a.configure(o, cmd.Flags()); err != nil {
				return err
			}
			c, err := a.newCheck(o, args)
			if err == nil {
				c.run(cmd.Context())
			}
			return err
		},
	}
	cmd.DisableFlagsInUseLine = true
	o.register(cmd)
	return cmd
}

// versionCommand returns the command that tells the version.
func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  cobra.NoArgs,
		Run:   func(*cobra.Command, []string) { fmt.Fprintln(a.stdout, "seauthlint", version()) },
	}
}

// version returns the version of the module and what it was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown) " + runtime.Version()
	}
	parts := []string{info.Main.Version, info.GoVersion}
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			parts = append(parts, s.Value)
		case s.Key == "vcs.modified" && s.Value == "true":
			parts = append(parts, "modified")
		}
	}
	return strings.Join(parts, " ")
}
