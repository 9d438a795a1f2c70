// Package gclplugin registers the analyzer with golangci-lint's module plugin
// system. A golangci-lint that imports it knows the linter "seauthlint";
// golangci-lint custom builds one.
package gclplugin

import (
	"fmt"

	"github.com/golangci/plugin-module-register/register"
	"github.com/seauthlint/seauthlint/analyzer"
	"golang.org/x/tools/go/analysis"
)

// Name is what the linter is called in a configuration of golangci-lint.
const Name = "seauthlint"

func init() { register.Plugin(Name, New) }

// New returns the plugin for the settings of a configuration: a map with the
// keys of [analyzer.Settings], or nil for the default ones. Another key is an error
// that names it.
func New(conf any) (register.LinterPlugin, error) {
	settings, err := register.DecodeSettings[analyzer.Settings](conf)
	if err != nil {
		return nil, fmt.Errorf("settings of %s: %w", Name, err)
	}
	if err := check(settings); err != nil {
		return nil, fmt.Errorf("settings of %s: %w", Name, err)
	}
	return plugin{settings}, nil
}

type plugin struct{ settings analyzer.Settings }

// BuildAnalyzers returns an analyzer of its own for each call.
func (p plugin) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	return []*analysis.Analyzer{adapt(analyzer.New(p.settings))}, nil
}

// GetLoadMode returns the mode that gives passes types: hosts and credentials
// are often constants of other packages.
func (plugin) GetLoadMode() string { return register.LoadModeTypesInfo }
