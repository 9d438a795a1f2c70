package report

import (
	"slices"

	"github.com/seauthlint/seauthlint/fixes"
)

// maxRewrite is the size in bytes of the largest region that is shown as one
// change.
const maxRewrite = 64 << 10

// rewrite returns the lines from the first to the last edit as the edits leave
// them. It is nil if they cannot be made, are far apart, or if a token stands in
// these lines.
func (t *Text) rewrite(edits []fixes.Edit, showSecrets bool) *Rewrite {
	hunks := t.hunks(edits)
	if len(hunks) == 0 {
		return nil
	}
	first, last := hunks[0].first, hunks[len(hunks)-1].last
	region := fixes.Span{Start: t.starts[first-1], End: t.line(last).End}
	if region.Len() > maxRewrite {
		return nil
	}
	old := t.src[region.Start:region.End]
	fixed, err := fixes.Apply(old, within(region, edits))
	if err != nil || !showSecrets && (t.redacted(region) != old || Redact(fixed) != fixed) {
		return nil
	}
	return &Rewrite{first, last, fixed}
}

// maxSnippet is the size in bytes of the longest lines that are shown as they are.
const maxSnippet = 2000

// snippet returns the text of a span, and the lines that it lies in, as they are
// but without tokens. They are empty if they are long.
func (t *Text) snippet(s fixes.Span, showSecrets bool) (code, context string) {
	start, end := min(max(s.Start, 0), len(t.src)), min(max(s.End, 0), len(t.src))
	lines := fixes.Span{Start: t.line(t.lineAt(start)).Start, End: t.line(t.lineAt(end)).End}
	if start >= end || end > lines.End || lines.Len() > maxSnippet {
		return "", ""
	}
	context = t.src[lines.Start:lines.End]
	if !showSecrets {
		context = t.redacted(lines)
	}
	return context[start-lines.Start : end-lines.Start], context
}

// within returns the edits with offsets that count from the start of a region.
func within(region fixes.Span, edits []fixes.Edit) []fixes.Edit {
	edits = slices.Clone(edits)
	for i, e := range edits {
		edits[i].Span = fixes.Span{Start: e.Start - region.Start, End: e.End - region.Start}
	}
	return edits
}
