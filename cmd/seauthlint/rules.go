package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/seauthlint/seauthlint/internal/nearest"
	"github.com/seauthlint/seauthlint/internal/seapi"
	"github.com/spf13/cobra"
)

// A ruleSet holds the ids of the rules to report.
type ruleSet map[string]bool

// selectRules returns the rules that --select and --ignore leave. Without
// --select these are all up to [seapi.LastDefault].
func (a *app) selectRules(selected, ignored []string) (ruleSet, error) {
	set := ruleSet{}
	for _, r := range a.rules {
		set[r.ID] = len(selected) == 0 && r.ID <= seapi.LastDefault
	}
	for _, pass := range []struct {
		flag  string
		names []string
		on    bool
	}{{"--select", selected, true}, {"--ignore", ignored, false}} {
		for _, name := range pass.names {
			ids := a.matchRules(name)
			if len(ids) == 0 {
				return nil, fmt.Errorf("%s: %w", pass.flag, a.unknownRule(name))
			}
			for _, id := range ids {
				set[id] = pass.on
			}
		}
	}
	return set, nil
}

// hasNotes reports whether a rule is selected that is not by default: a note.
func (s ruleSet) hasNotes() bool {
	for id, on := range s {
		if on && id > seapi.LastDefault {
			return true
		}
	}
	return false
}

// matchRules returns the ids of the rules that a name stands for: an id, the
// beginning of one, the name of a rule, or all.
func (a *app) matchRules(name string) (ids []string) {
	name = strings.TrimSpace(name)
	for _, r := range a.rules {
		begins := len(name) > 2 && strings.HasPrefix(r.ID, strings.ToUpper(name))
		if begins || strings.EqualFold(name, r.Name) || strings.EqualFold(name, "all") {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// unknownRule returns the error of a name that stands for no rule.
func (a *app) unknownRule(name string) error {
	hint := nearest.Hint(name, seapi.RuleNames(a.rules))
	return fmt.Errorf("unknown rule %q%s", name, cmp.Or(hint, "; 'seauthlint rules' lists them"))
}

// reports reports whether findings of a rule are reported. A rule that no row
// describes is: what the scanner reports must not be lost.
func (s ruleSet) reports(rule string) bool {
	on, known := s[rule]
	return on || !known
}

// rulesCommand returns the command that lists the rules.
func (a *app) rulesCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "rules",
		Short: "List the rules",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			w := tabwriter.NewWriter(a.stdout, 0, 0, 2, ' ', 0)
			for _, r := range a.rules {
				fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", r.ID, r.Level, r.Name, r.Title)
			}
			return w.Flush()
		},
	}
}

// explainCommand returns the command that prints what is known of a rule.
func (a *app) explainCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "explain RULE",
		Short: "Explain a rule: why, an example, and how safe its fix is",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			i := slices.IndexFunc(a.rules, func(r seapi.Rule) bool {
				return strings.EqualFold(args[0], r.ID) || strings.EqualFold(args[0], r.Name)
			})
			if i < 0 {
				return a.unknownRule(args[0])
			}
			fmt.Fprint(a.stdout, explanation(a.rules[i]))
			return nil
		},
	}
	for _, r := range a.rules {
		cmd.ValidArgs = append(cmd.ValidArgs, cobra.CompletionWithDesc(r.ID, r.Title))
	}
	return cmd
}

// explanation spells a rule with headings; what is empty is left out.
func explanation(r seapi.Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s (%s)\n\n%s\n", r.ID, r.Name, r.Level, r.Title)
	for _, part := range []struct{ title, text string }{
		{"Why", r.Why}, {"Before", r.Before}, {"After", r.After}, {"Fix", r.Fix},
	} {
		if part.text == "" {
			continue
		}
		fmt.Fprintf(&b, "\n%s:\n", part.title)
		for line := range strings.Lines(strings.TrimSpace(part.text) + "\n") {
			b.WriteString("  " + line)
		}
	}
	return b.String()
}
