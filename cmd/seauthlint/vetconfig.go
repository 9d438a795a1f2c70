package main

import (
	"slices"

	"github.com/seauthlint/seauthlint/analyzer"
	"github.com/seauthlint/seauthlint/internal/config"
	"github.com/seauthlint/seauthlint/internal/seapi"
	"golang.org/x/tools/go/analysis"
)

// vetSettings returns the settings that hold under the go command: those at the
// top of the repository. It runs the program in the working directory first, and
// then in the folder of each package; the top is the same from everywhere.
func vetSettings() (config.Settings, error) {
	name, err := config.FindTop(".")
	if err != nil || name == "" {
		return config.Settings{}, err
	}
	s, err := config.Load(name, name, seapi.RuleNames(seapi.Rules))
	if err != nil {
		return config.Settings{}, err
	}
	return *s, nil
}

// vetAnalyzer returns the analyzer with these settings, which flags may replace.
func vetAnalyzer(s config.Settings) *analysis.Analyzer {
	a := analyzer.New(analyzer.Settings{Hosts: s.Hosts, Select: s.Select, Ignore: s.Ignore})
	run := a.Run
	a.Run = func(pass *analysis.Pass) (any, error) {
		adapted := *pass
		adapted.Report = func(d analysis.Diagnostic) {
			if tok := pass.Fset.File(d.Pos); tok == nil || !silent(s, absolute(tok.Name()), d.Category) {
				pass.Report(d)
			}
		}
		return run(&adapted)
	}
	return a
}

// silent reports whether the settings take a rule away from a file. The analyzer
// has left out what they never report.
func silent(s config.Settings, file, rule string) bool {
	if s.Excludes(file) {
		return true
	}
	rules := app{rules: seapi.Rules}
	for _, over := range slices.Backward(s.For(file)) {
		set, err := rules.selectRules(over.Select, over.Ignore)
		return err == nil && !set.reports(rule)
	}
	return false
}
