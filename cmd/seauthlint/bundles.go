package main

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/report"
	"github.com/seauthlint/seauthlint/jsscan"
)

// pointToSources adds to what was found in bundles the file of the tree that they
// were made from, if it can be told.
func (c *check) pointToSources() {
	paths := map[string]bool{}
	for _, f := range c.scriptSources.all {
		paths[f.Path] = true
	}
	texts := once(func(path string) string {
		data, err := os.ReadFile(filepath.FromSlash(path))
		if err != nil {
			return ""
		}
		return string(data)
	})
	keys := once(func(path string) []string { return appKeys(texts(path)) })
	sources := make([]string, len(c.entries)) // all are told before the first entry changes
	for i, e := range c.entries {
		if !jsscan.IsInGenerated(e.Finding) {
			continue
		}
		sources[i] = sourceOf(e.Path, jsscan.BundledFrom(texts(e.Path), e.Span.Start), paths)
		if sources[i] == "" {
			sources[i] = c.sameKey(e.Path, keys)
		}
	}
	for i, from := range sources {
		if from != "" {
			c.pointTo(&c.entries[i], from)
		}
	}
}

// sourceOf returns the file that a bundler spells in a bundle: its path counts from
// a folder above the bundle.
func sourceOf(bundle, spelled string, paths map[string]bool) string {
	if spelled == "" {
		return ""
	}
	for dir := path.Dir(bundle); ; dir = path.Dir(dir) {
		if name := path.Join(dir, spelled); paths[name] && name != bundle {
			return name
		}
		if dir == "." || dir == "/" {
			return ""
		}
	}
}

// appKeys returns what has the shape of an app key in a text: 22 characters and two
// parentheses. App keys are public.
func appKeys(text string) (keys []string) {
	const characters, closing = 22, "(("
	for at := 0; ; at++ {
		i := strings.Index(text[at:], closing)
		if i < 0 {
			return keys
		}
		at += i
		if start := at - characters; start >= 0 && strings.Trim(text[start:at], keyCharacters) == "" {
			keys = append(keys, text[start:at+len(closing)])
		}
	}
}

// keyCharacters are what app keys are made of.
const keyCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*()"

// sameKey returns the one file below the folder above a bundle's that sends a
// credential and spells an app key of the bundle, or "".
func (c *check) sameKey(bundle string, keysOf func(path string) []string) string {
	keys := keysOf(bundle)
	above := path.Dir(path.Dir(bundle))
	var found []string
	for _, e := range c.entries {
		inside := above == "." || strings.HasPrefix(e.Path, above+"/")
		if e.Path == bundle || !inside || slices.Contains(found, e.Path) || jsscan.IsInGenerated(e.Finding) {
			continue
		}
		if slices.ContainsFunc(keysOf(e.Path), func(k string) bool { return slices.Contains(keys, k) }) {
			found = append(found, e.Path)
		}
	}
	if len(found) != 1 {
		return ""
	}
	return found[0]
}

// pointTo adds the source of a bundle to a finding: what was found there, or the
// file.
func (c *check) pointTo(e *report.Entry, from string) {
	at := report.Related{Path: from, From: report.Position{Line: 1, Column: 1, UTF16: 1}, Message: "the source of this bundle"}
	at.To = at.From
	for _, other := range c.entries {
		if other.Path == from && len(other.Subjects) > 0 {
			at.From, at.To, at.Frame = other.From, other.To, other.Frame
			break
		}
	}
	e.Related = append(e.Related, at)
	e.NoFix += ", " + report.ShowPath(from)
}
