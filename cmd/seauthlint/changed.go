package main

import (
	"fmt"
	"path/filepath"
	"slices"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/gitdiff"
	"github.com/seauthlint/seauthlint/internal/report"
)

// readChanges asks git what changed, if that is all that counts.
func (c *check) readChanges() error {
	if c.since == "" {
		return nil
	}
	changes, err := gitdiff.Since(".", c.since)
	if err != nil {
		return configError{fmt.Errorf("--changed-since: %w", err)}
	}
	c.sieve.changes = changes
	return nil
}

// A change tells which findings of a state a change of the repository touches.
type change struct {
	*check
	lines func(path string) gitdiff.Lines
	texts func(path string) *report.Text
}

// change returns the change of the repository as it is seen in a state. Fixes may
// have moved lines since git was asked. The function returns the text of a file as
// it was then.
func (c *check) change(v state, original func(path string) string) change {
	return change{
		check: c,
		lines: once(func(path string) gitdiff.Lines { return c.changedLines(path, original(path), v) }),
		texts: once(func(path string) *report.Text {
			if text, fixed := v.texts[path]; fixed {
				return report.NewText(text)
			}
			return report.NewText(original(path))
		}),
	}
}

// changedLines returns the lines of a file that changed, as they are in a state.
func (c *check) changedLines(path, original string, v state) gitdiff.Lines {
	if c.readsStdin && path == filepath.ToSlash(c.stdinName) {
		return gitdiff.All // it is not what git knows
	}
	lines, err := c.sieve.changes.Of(absolute(filepath.FromSlash(path)))
	if text, fixed := v.texts[path]; fixed && err == nil {
		lines, err = lines.Through(fixes.Diff("a", "b", original, text))
	}
	if err != nil {
		c.failed(path, err)
		return gitdiff.All
	}
	return lines
}

// touches reports whether a finding, or a place that has to do with it, lies on a
// line that changed. What cannot be parsed may be wrong anywhere.
func (c change) touches(f fixes.Finding) bool {
	if f.Rule == unreadable {
		return c.lines(f.Path).Any()
	}
	return c.touchesSpan(f.Path, f.Span) || slices.ContainsFunc(f.Related, func(r fixes.Place) bool {
		return c.touchesSpan(r.Path, r.Span)
	})
}

// touchesSpan reports whether a line of a span changed.
func (c change) touchesSpan(path string, s fixes.Span) bool {
	lines := c.lines(path)
	if !lines.Any() {
		return false
	}
	text := c.texts(path)
	return lines.Touch(text.Position(s.Start).Line, text.Position(max(s.Start, s.End-1)).Line)
}

// remarkChanges says how much was found elsewhere.
func (c *check) remarkChanges() {
	if n := c.sieve.elsewhere; n > 0 {
		fmt.Fprintf(c.stderr, "%s unchanged since %s not shown\n", report.Count(n, "finding"), report.OneLine(c.since))
	}
}
