package main

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/nearest"
	"github.com/seauthlint/seauthlint/internal/seapi"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// flagHint adds to the error of an unknown flag which one may be meant.
func flagHint(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return err
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	name := unknown.GetSpecifiedName()
	if short := unknown.GetSpecifiedShortnames(); short != "" {
		name, _, _ = strings.Cut(short, "=") // -fix, as for the go command
	}
	return fmt.Errorf("%w%s", err, nearest.Hint("--"+name, names))
}

// pathHint adds to the error of a path that does not exist which command may be
// meant.
func (a *app) pathHint(path string, err error) error {
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	var names []string
	for _, cmd := range a.command().Commands() {
		names = append(names, cmd.Name())
	}
	if name := nearest.Of(path, names); name != "" {
		return fmt.Errorf("%w; did you mean 'seauthlint %s'?", err, name)
	}
	if slices.ContainsFunc(a.rules, func(r seapi.Rule) bool { return strings.EqualFold(path, r.ID) || path == r.Name }) {
		return fmt.Errorf("%w; 'seauthlint explain %s' explains the rule", err, path)
	}
	return err
}
