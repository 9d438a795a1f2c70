package jsscan

import (
	"regexp"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// formatVerb matches what util.format replaces.
var formatVerb = regexp.MustCompile(`%[sdifjoOc%]`)

// formatText evaluates util.format(format, …): the format as it is written, with
// its verbs. It returns nil if the values may bring parameters with them, or the
// host.
func (a *analysis) formatText(n *jssyntax.Node, e *env) []seapi.Text {
	if len(n.List) < 2 || slices.ContainsFunc(n.List[1:], a.mayHoldQuery) {
		return nil
	}
	format, ok := a.known(n.List[0], e)
	if !ok || strings.HasPrefix(format, "%") || len(formatVerb.FindAllString(format, -1)) != len(n.List)-1 {
		return nil
	}
	if i := strings.Index(format, "?"); i >= 0 && formatVerb.MatchString(format[i:]) {
		return nil
	}
	return a.text(n.List[0], e)
}

// mayHoldQuery reports whether an expression spells part of a query string, or
// is not seen to be one value.
func (a *analysis) mayHoldQuery(n *jssyntax.Node) bool {
	return n.Kind == jssyntax.Spread || strings.ContainsAny(a.source(n), "?&=")
}
